import type { Result } from '#shared/basics'
import { closeCodes, limits } from '#shared/protocol'
import type { Speaker } from './awareness.ts'
import type { GateReason, ReadOnlyReason } from './gate.ts'
import { encodeSaved } from './messages.ts'
import { createSavedCount } from './savedCount.ts'
import type { UpdateQueue } from './updateQueue.ts'

/** One connection, as its room sees it. */
export interface Member extends Speaker {
  send(message: Uint8Array): void
  /** May be left out when the connection is slow. */
  sendPresence(message: Uint8Array): void
  close(code: number, reason: string): void
  /** Bytes of updates that wait for the disk; a connection with many is not read from meanwhile. */
  setWaitingBytes(count: number): void
  mayWrite(): Result<true, ReadOnlyReason>
}

interface Parts {
  readonly member: Member
  readonly queue: UpdateQueue
  readonly roots: ReadonlySet<string>
  /** An update of this connection is on disk and was news. */
  onKept(update: Uint8Array): void
  onFailedWrite(error: unknown): void
  /** Sends our state vector, so that the client sends everything we lack. */
  askForAll(): void
}

/** That many updates in a row with something missing are no accident (trust.md). */
const mostGaps = 5

const codeByReason: Partial<Record<GateReason, number>> = {
  tooLarge: closeCodes.tooLarge,
  malformed: closeCodes.malformed,
  forbiddenPart: closeCodes.refusedUpdate,
}

/** Close code for "not your fault, come again": a stock client reconnects and sends everything again. */
const internalError = 1011

/** A connection's place in a room: its updates, their fate, and what it may call saved. */
export class Seat {
  readonly member: Member
  readonly #parts: Parts
  readonly #saved = createSavedCount()
  #waitingBytes = 0
  /** Updates in a row that built on something the server has not. */
  #gaps = 0
  /** A read-only board cost this client an update, so what it sends next has gaps that are our doing. */
  #madeGaps = false

  constructor(parts: Parts) {
    this.member = parts.member
    this.#parts = parts
  }

  /** True while something of this connection was refused and not sent again. */
  isBehind(): boolean {
    return this.#saved.isBehind()
  }

  /** @param isComplete it is a sync step 2 */
  receiveUpdate(update: Uint8Array, isComplete: boolean): void {
    const n = this.#saved.count()
    this.#addWaiting(update.length)
    this.#parts.queue.push({
      kind: 'update',
      update,
      author: this.member.participantId,
      context: () => ({
        roots: this.#parts.roots,
        mostBytes: isComplete ? limits.firstSyncBytes : limits.updateBytes,
        mayWrite: this.member.mayWrite(),
      }),
      onKept: (isNew) => {
        this.#addWaiting(-update.length)
        this.#keep(n, isComplete)
        if (isNew) this.#parts.onKept(update)
      },
      onRefused: (reason, detail) => {
        this.#addWaiting(-update.length)
        this.#refuse(reason, detail)
      },
      onFailed: (error) => {
        this.#addWaiting(-update.length)
        this.#fail(error)
      },
    })
  }

  #addWaiting(bytes: number): void {
    this.#waitingBytes += bytes
    this.member.setWaitingBytes(this.#waitingBytes)
  }

  #keep(n: number, isComplete: boolean): void {
    this.#gaps = 0
    if (isComplete) this.#madeGaps = false
    const before = this.#saved.saved()
    this.#saved.keep(n, isComplete)
    const now = this.#saved.saved()
    if (now > before) this.member.send(encodeSaved(now))
  }

  #refuse(reason: GateReason, detail: string | undefined): void {
    this.#saved.refuse()
    if (reason === 'missingParts') this.#refuseGap()
    // Read-only has no code: nothing is kept, nothing is said, the connection goes on listening.
    const code = codeByReason[reason]
    if (code === undefined && reason !== 'missingParts') this.#madeGaps = true
    if (code !== undefined) this.member.close(code, detail ? `${reason}: ${detail}` : reason)
  }

  #refuseGap(): void {
    // Whoever types while a lock is lifted sends more than a handful before our question reaches them.
    if (!this.#madeGaps) this.#gaps += 1
    if (this.#gaps < mostGaps) this.#parts.askForAll()
    else this.member.close(closeCodes.refusedUpdate, 'missingParts')
  }

  /** Without an answer the client would wait for ever; after a reconnect it sends everything again. */
  #fail(error: unknown): void {
    this.#saved.refuse()
    this.#parts.onFailedWrite(error)
    this.member.close(internalError, 'notSaved')
  }
}
