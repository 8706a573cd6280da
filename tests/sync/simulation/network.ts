import type { IncomingMessage } from 'node:http'
import { Duplex } from 'node:stream'
import type { Random } from './random.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

/** Who answers connections; a new one after every start of the server. */
export interface Listener {
  readonly process: Process
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** A client's end of a connection. */
export interface NearEnd {
  readonly process: Process
  readonly person: string
  onBytes(bytes: Buffer): void
  /** Once, whatever happened. */
  onEnd(): void
}

/**
 * One TCP connection: bytes arrive in order, later, or never. Between connections there is no order, so what was
 * sent on an old one may arrive after what was sent on a new one.
 */
export class Line {
  readonly #time: VirtualTime
  readonly #random: Random
  readonly near: NearEnd
  far: FarEnd | undefined
  listener: Listener | undefined
  /** Nothing gets through, and nobody is told. */
  isSilent = false
  #freeAtMs = { toServer: 0, toClient: 0 }
  #isOver = { near: false, far: false }

  constructor(time: VirtualTime, random: Random, near: NearEnd) {
    this.#time = time
    this.#random = random
    this.near = near
  }

  get isOver(): boolean {
    return this.#isOver.near && this.#isOver.far
  }

  toServer(bytes: Buffer): void {
    if (!this.near.process.isAlive) return
    this.#carry('toServer', this.listener?.process, () => {
      if (!this.#isOver.far) this.far?.push(bytes)
    })
  }

  toClient(bytes: Buffer): void {
    if (!this.listener?.process.isAlive) return
    this.#carry('toClient', this.near.process, () => {
      if (!this.#isOver.near) this.near.onBytes(bytes)
    })
  }

  /** An orderly end by one side: the other hears of it after everything sent before. */
  finish(by: 'near' | 'far'): void {
    this.#isOver[by] = true
    if (by === 'near') this.#carry('toServer', this.listener?.process, () => this.#endFar())
    else this.#carry('toClient', this.near.process, () => this.#endNear())
  }

  /** A cut: what is under way is lost, each side hears of it on its own. */
  cut(): void {
    this.isSilent = true
    this.#time.plan(this.near.process, this.#random.between(0, 500), () => this.#endNear())
    const server = this.listener?.process
    if (server) this.#time.plan(server, this.#random.between(0, 3_000), () => this.#endFar())
  }

  /** Everything from now on arrives that much later. */
  stall(ms: number): void {
    const until = this.#time.nowMs + ms
    this.#freeAtMs = {
      toServer: Math.max(until, this.#freeAtMs.toServer),
      toClient: Math.max(until, this.#freeAtMs.toClient),
    }
  }

  #carry(way: 'toServer' | 'toClient', to: Process | undefined, deliver: () => void): void {
    if (to === undefined || this.isSilent) return
    const earliest = this.#time.nowMs + this.#latencyMs()
    const atMs = Math.max(earliest, this.#freeAtMs[way])
    this.#freeAtMs[way] = atMs
    this.#time.plan(to, atMs - this.#time.nowMs, () => {
      if (!this.isSilent) deliver()
    })
  }

  #latencyMs(): number {
    return this.#random.chance(0.05) ? this.#random.between(50, 800) : this.#random.between(1, 40)
  }

  #endNear(): void {
    if (this.#isOver.near) return
    this.#isOver.near = true
    this.near.onEnd()
  }

  #endFar(): void {
    if (this.#isOver.far) return
    this.#isOver.far = true
    this.far?.push(null)
    this.far?.destroy()
  }
}

/** The server's end: the stream `ws` reads and writes. */
export class FarEnd extends Duplex {
  readonly #line: Line

  constructor(line: Line) {
    super({ allowHalfOpen: false })
    this.#line = line
    this.on('close', () => line.finish('far'))
  }

  override _read(): void {
    // What arrives is pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#line.toClient(Buffer.from(chunk))
    done()
  }
}

/** Everybody's connections to the one server. */
export class Network {
  readonly #time: VirtualTime
  readonly #random: Random
  readonly #world: Process
  readonly #offline = new Set<string>()
  #lines: Line[] = []
  #listener: Listener | undefined

  constructor(time: VirtualTime, random: Random, world: Process) {
    this.#time = time
    this.#random = random
    this.#world = world
  }

  listen(listener: Listener): void {
    this.#listener = listener
  }

  /** Nobody answers any more. Of those connected some hear of it, the others have to find out. */
  stopListening(tells: 'everybody' | 'some'): void {
    this.#listener = undefined
    for (const line of this.lines()) {
      if (tells === 'everybody' || this.#random.chance(0.7)) line.cut()
      else line.isSilent = true
    }
  }

  connect(near: NearEnd, request: Pick<IncomingMessage, 'url' | 'headers'>): Line {
    const line = new Line(this.#time, this.#random, near)
    this.#lines = [...this.#lines.filter((old) => !old.isOver), line]
    this.#time.plan(this.#world, this.#random.between(1, 60), () => this.#arrive(line, request))
    return line
  }

  setOffline(person: string, isOffline: boolean): void {
    if (!isOffline) this.#offline.delete(person)
    else this.#offline.add(person)
    if (isOffline) for (const line of this.linesOf(person)) line.cut()
  }

  lines(): readonly Line[] {
    return this.#lines.filter((line) => !line.isOver && !line.isSilent)
  }

  linesOf(person: string): readonly Line[] {
    return this.lines().filter(({ near }) => near.person === person)
  }

  #arrive(line: Line, asked: Pick<IncomingMessage, 'url' | 'headers'>): void {
    const listener = this.#listener
    const isUnreachable = listener === undefined || this.#offline.has(line.near.person)
    if (isUnreachable || !line.near.process.isAlive) line.cut()
    else this.#welcome(line, listener, asked)
  }

  #welcome(line: Line, listener: Listener, asked: Pick<IncomingMessage, 'url' | 'headers'>): void {
    line.listener = listener
    line.far = new FarEnd(line)
    const far = line.far
    const request = {
      ...asked,
      method: 'GET',
      httpVersion: '1.1',
      socket: { remoteAddress: '127.0.0.1' },
    }
    this.#time.letAct(listener.process, () =>
      listener.handleUpgrade(request as unknown as IncomingMessage, far, Buffer.alloc(0)),
    )
  }
}
