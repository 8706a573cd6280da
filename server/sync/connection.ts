import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { Result } from '#shared/basics'
import { closeCodes, type PresenceStamp, type Role, type SessionState } from '#shared/protocol'
import { createBucket } from './bucket.ts'
import { encodeFrame } from './frames.ts'
import type { ReadOnlyReason } from './gate/admit.ts'
import { type ClientMessage, readMessage } from './messages.ts'
import { createPace } from './pace.ts'
import type { Member } from './seat.ts'
import type { Tick } from './tick.ts'

/** A reader this far behind gets no presence, and further behind is let go; bytes (trust.md). */
const presenceStopsBytes = 1024 * 1024
const tooSlowBytes = 4 * 1024 * 1024

/** Longest time without anything going out, and the slowest line a large document may have on top of it. */
const stalledMs = 10_000
const slowestBytesPerMs = 50

/** Not read from while more than this waits for the disk, until it is down to the lower one. */
const pauseBytes = 1024 * 1024
const resumeBytes = 256 * 1024

/** Beats without a sign of life before a connection counts as dead. */
const mostSilentBeats = 3

const pingAllowance = { burst: 60, perSecond: 10 }

const pingFlood = 1008

/** What a text frame says to us: the protocol is binary. */
const nothing = new Uint8Array()

export interface ConnectionParts {
  readonly socket: WebSocket
  /**
   * What `socket` writes to. Frames that are the same for a whole room are made once and written here, at a fraction
   * of the cost of `socket.send`. Safe beside ws, which writes each of its own frames whole, as nothing is compressed.
   */
  readonly stream: Pick<Duplex, 'write'>
  readonly workshopId: string
  readonly participantId: string
  readonly stamp: () => PresenceStamp
  readonly role: Role
  readonly mayWrite: () => Result<true, ReadOnlyReason>
  readonly session: () => Pick<SessionState, 'othersMayEdit' | 'pointersHidden' | 'tools' | 'lines'>
  /** Epoch of the copy the client holds; undefined when it does not say. */
  readonly epoch: number | undefined
  readonly nowMs: () => number
  /** A socket error: the peer broke the protocol or vanished. ws closes by itself. */
  onError(error: Error): void
  onClosing(code: number, reason: string): void
}

/** One socket of one participant: what comes in is checked for form and speed, what goes out for a reader that keeps up. */
export class Connection implements Member {
  readonly workshopId: string
  readonly participantId: string
  readonly stamp: () => PresenceStamp
  readonly mayWrite: () => Result<true, ReadOnlyReason>
  readonly session: () => Pick<SessionState, 'othersMayEdit' | 'pointersHidden' | 'tools' | 'lines'>
  readonly epoch: number | undefined
  readonly #parts: ConnectionParts
  readonly #socket: WebSocket
  readonly #mayCome: (message: ClientMessage, length: number) => boolean
  readonly #takePing: () => boolean
  /** Resolves when it is over, whoever ended it. */
  readonly over: Promise<void>
  #endOver: () => void = () => undefined
  #onMessage: (message: ClientMessage) => void = () => undefined
  #role: Role
  #isOver = false
  #silentBeats = 0
  #unsent = 0
  #progressAtMs = 0

  constructor(parts: ConnectionParts) {
    this.#parts = parts
    this.over = new Promise((resolve) => {
      this.#endOver = resolve
    })
    this.#socket = parts.socket
    // First of all: an 'error' nobody listens to ends the process.
    this.#socket.on('error', parts.onError)
    this.#socket.on('close', () => this.#end())
    this.workshopId = parts.workshopId
    this.participantId = parts.participantId
    this.stamp = parts.stamp
    this.#role = parts.role
    this.mayWrite = parts.mayWrite
    this.session = parts.session
    this.epoch = parts.epoch
    this.#mayCome = createPace(parts.nowMs)
    this.#takePing = createBucket(pingAllowance, parts.nowMs)
    this.#socket.on('message', (data, isBinary) => this.#receive(data, isBinary))
    this.#socket.on('pong', () => this.#hear())
    this.#socket.on('ping', () => this.#receivePing())
    // Nothing is read before the room is there.
    this.#socket.pause()
  }

  get role(): Role {
    return this.#role
  }

  /** From now on everything of theirs is judged by it. */
  setRole(role: Role): void {
    this.#role = role
  }

  showsPointer(): boolean {
    return this.role === 'facilitator' || !this.session().pointersHidden
  }

  isOver(): boolean {
    return this.#isOver
  }

  /** Starts reading. */
  listen(onMessage: (message: ClientMessage) => void): void {
    this.#onMessage = onMessage
    this.#socket.resume()
  }

  send(message: Uint8Array): void {
    this.sendFrames(encodeFrame(message))
  }

  sendFrames(frames: Uint8Array): void {
    if (this.#isOver || this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > tooSlowBytes) this.close(closeCodes.tooSlow, 'tooSlow')
    else this.#write(frames)
  }

  sendTick(tick: Tick, isSender: boolean): void {
    const presence = this.#socket.bufferedAmount <= presenceStopsBytes
    const frames = tick.frames({ updates: !isSender, presence })
    if (frames) this.sendFrames(frames)
  }

  setWaitingBytes(count: number): void {
    if (this.#isOver) return
    if (count > pauseBytes) this.#socket.pause()
    else if (count < resumeBytes && this.#socket.isPaused) this.#socket.resume()
  }

  /** Called every few seconds: finds peers that are gone without a word and readers that stopped reading. */
  beat(): void {
    if (this.#isOver) return
    if (this.#isStalled()) this.close(closeCodes.tooSlow, 'tooSlow')
    else this.#probe()
  }

  close(code: number, reason: string): void {
    if (this.#isOver) return
    this.#parts.onClosing(code, reason)
    // The peer's answer has to be read.
    if (this.#socket.isPaused) this.#socket.resume()
    this.#socket.close(code, reason.slice(0, 100))
    this.#end()
  }

  /** Ends it without a goodbye. */
  terminate(): void {
    this.#socket.terminate()
    this.#end()
  }

  #end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#endOver()
  }

  #probe(): void {
    // We do not hear a peer we do not read from.
    this.#silentBeats = this.#socket.isPaused ? 0 : this.#silentBeats + 1
    if (this.#silentBeats > mostSilentBeats) this.terminate()
    else this.#socket.ping()
  }

  #write(frames: Uint8Array): void {
    if (this.#unsent === 0) this.#progressAtMs = this.#parts.nowMs()
    this.#unsent += 1
    this.#parts.stream.write(frames, this.#onWritten)
  }

  readonly #onWritten = (): void => {
    this.#unsent -= 1
    this.#progressAtMs = this.#parts.nowMs()
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isOver) return
    this.#hear()
    const bytes = isBinary && data instanceof Buffer ? data : nothing
    const message = readMessage(bytes)
    if (!message.ok) this.close(closeCodes.malformed, message.reason)
    else if (this.#mayCome(message.value, bytes.length)) this.#onMessage(message.value)
    else this.close(closeCodes.tooFast, 'tooFast')
  }

  #receivePing(): void {
    this.#hear()
    if (!this.#takePing()) this.close(pingFlood, 'pingFlood')
  }

  #hear(): void {
    this.#silentBeats = 0
  }

  #isStalled(): boolean {
    const allowedMs = stalledMs + this.#socket.bufferedAmount / slowestBytesPerMs
    return this.#unsent > 0 && this.#parts.nowMs() - this.#progressAtMs > allowedMs
  }
}
