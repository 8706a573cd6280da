import { connect, type Socket } from 'node:net'
import type { Direction, Faults } from './faultProxy.ts'

export interface LineEnds {
  readonly client: Socket
  readonly serverPort: number
  /** As they are now. */
  faults(): Faults
}

/** Of so many losses one resets the connection. */
const lossesPerReset = 4

/** More than this in one pipe, and it stops reading, as a kernel's buffer would. */
const mostQueuedBytes = 256 * 1024

/** One connection through the fault proxy: two pipes with the same faults. */
export class FaultLine {
  readonly #ends: LineEnds
  readonly #server: Socket
  readonly #pipes: Readonly<Record<Direction, Pipe>>
  readonly #onOver: (wasReset: boolean) => void
  #chunks = 0
  #isOver = false

  /** @param onOver called once; `wasReset`: by us */
  constructor(ends: LineEnds, onOver: (wasReset: boolean) => void) {
    const { client, serverPort } = ends
    this.#ends = ends
    this.#onOver = onOver
    this.#server = connect({ port: serverPort, host: '127.0.0.1', allowHalfOpen: true })
    this.#server.setNoDelay(true)
    this.#pipes = {
      toServer: new Pipe(client, this.#server, () => this.#judge()),
      toClient: new Pipe(this.#server, client, () => this.#judge()),
    }
    for (const socket of [client, this.#server]) {
      socket.on('error', () => undefined)
      socket.on('close', () => this.#endAfter(socket))
    }
  }

  reset(): void {
    this.#end(true)
  }

  swallow(direction: Direction): void {
    this.#pipes[direction].swallow()
  }

  setReading(reads: boolean): void {
    this.#pipes.toClient.setReading(reads)
  }

  /** What happens to the next chunk; 'reset' ends the line. */
  #judge(): { delayMs: number; bytesPerSecond: number } | undefined {
    const { delayMs, bytesPerSecond, lossShare, stallMs, resetAfterChunks, random } =
      this.#ends.faults()
    this.#chunks += 1
    const isLost = lossShare > 0 && random() < lossShare
    if (this.#chunks > resetAfterChunks || (isLost && random() < 1 / lossesPerReset)) {
      this.reset()
      return undefined
    }
    return { delayMs: delayMs + (isLost ? stallMs : 0), bytesPerSecond }
  }

  /** A socket that broke takes the other along; one that closed in good order has told the other through its pipe. */
  #endAfter(socket: Socket): void {
    const other = socket === this.#server ? this.#ends.client : this.#server
    const isHeld = socket === this.#server ? this.#pipes.toClient : this.#pipes.toServer
    if (isHeld.isSwallowing) return
    if (socket.errored || other.destroyed) this.#end(false)
  }

  #end(wasReset: boolean): void {
    if (this.#isOver) return
    this.#isOver = true
    for (const pipe of Object.values(this.#pipes)) pipe.close()
    for (const socket of [this.#ends.client, this.#server]) socket.resetAndDestroy()
    this.#onOver(wasReset)
  }
}

type Judge = () => { delayMs: number; bytesPerSecond: number } | undefined

/** One direction: chunks in order, each when it is due, the end after the last. */
class Pipe {
  readonly #from: Socket
  readonly #to: Socket
  readonly #queue: { readonly chunk: Buffer | 'end'; readonly dueAtMs: number }[] = []
  #queuedBytes = 0
  #lastDueMs = 0
  #timer: NodeJS.Timeout | undefined
  #reads = true
  isSwallowing = false

  constructor(from: Socket, to: Socket, judge: Judge) {
    this.#from = from
    this.#to = to
    from.on('data', (chunk) => this.#take(chunk, judge))
    from.on('end', () => this.#add('end', this.#lastDueMs))
    to.on('drain', () => this.#regulate())
  }

  swallow(): void {
    this.isSwallowing = true
    this.#queue.length = 0
    this.#queuedBytes = 0
    this.#regulate()
  }

  setReading(reads: boolean): void {
    this.#reads = reads
    this.#regulate()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#queue.length = 0
  }

  #take(chunk: Buffer, judge: Judge): void {
    if (this.isSwallowing) return
    const fate = judge()
    if (fate === undefined) return
    const { delayMs, bytesPerSecond } = fate
    const sentMs = Math.max(performance.now(), this.#lastDueMs - delayMs)
    this.#add(chunk, sentMs + (chunk.length / bytesPerSecond) * 1000 + delayMs)
  }

  #add(chunk: Buffer | 'end', dueAtMs: number): void {
    if (this.isSwallowing) return
    this.#lastDueMs = Math.max(this.#lastDueMs, dueAtMs)
    this.#queue.push({ chunk, dueAtMs: this.#lastDueMs })
    this.#queuedBytes += chunk.length
    this.#deliver()
  }

  #deliver(): void {
    clearTimeout(this.#timer)
    for (;;) {
      const [next] = this.#queue
      if (next === undefined) break
      const earlyMs = next.dueAtMs - performance.now()
      if (earlyMs > 0) {
        this.#timer = setTimeout(() => this.#deliver(), Math.ceil(earlyMs))
        break
      }
      this.#queue.shift()
      this.#queuedBytes -= next.chunk.length
      this.#pass(next.chunk)
    }
    this.#regulate()
  }

  #pass(chunk: Buffer | 'end'): void {
    if (this.#to.destroyed || this.#to.writableEnded) return
    if (chunk === 'end') this.#to.end()
    else this.#to.write(chunk)
  }

  #regulate(): void {
    const isFull = this.#queuedBytes > mostQueuedBytes || this.#to.writableNeedDrain
    if (this.#reads && (this.isSwallowing || !isFull)) this.#from.resume()
    else this.#from.pause()
  }
}
