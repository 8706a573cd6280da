import type { Result } from '#shared/basics'
import {
  limits,
  type RefusalReason,
  type Role,
  refusalReasons,
  type SessionState,
} from '#shared/protocol'
import type { Speaker } from './awareness.ts'
import { type GateReason, isRefusalReason, type ReadOnlyReason } from './gate/admit.ts'
import { encodeSaved } from './messages.ts'
import { createSavedCount } from './savedCount.ts'
import type { Tick } from './tick.ts'
import type { UpdateQueue } from './updateQueue.ts'

/** One connection, as its room sees it. */
export interface Member extends Speaker {
  send(message: Uint8Array): void
  /** Sends websocket frames made before, e.g. for many. */
  sendFrames(frames: Uint8Array): void
  /** Presence in it may be left out when the connection is slow. @param isSender all updates in it are its own */
  sendTick(tick: Tick, isSender: boolean): void
  close(code: number, reason: string): void
  /** Bytes of updates that wait for the disk; a connection with many is not read from meanwhile. */
  setWaitingBytes(count: number): void
  readonly role: Role
  /** Epoch of the copy it holds; undefined when it did not say. */
  readonly epoch: number | undefined
  mayWrite(): Result<true, ReadOnlyReason>
  /** What the gate asks of the session state as it is now. */
  session(): Pick<SessionState, 'othersMayEdit' | 'tools' | 'lines'>
}

interface Parts {
  readonly member: Member
  readonly queue: UpdateQueue
  readonly roots: ReadonlySet<string>
  readonly isPrivate: boolean
  /** Whether presence knows this client id as somebody else's. */
  isElsewhere(clientId: number): boolean
  /** An update of this connection is on disk and was news. */
  onKept(update: Uint8Array): void
  onFailedWrite(error: unknown): void
  /** Sends our state vector, so that the client sends everything we lack. */
  askForAll(): void
}

/** That many updates in a row with something missing are no accident (trust.md). */
const mostGaps = 5

/**
 * Some 1,000 notes written offline. They are judged in one go, during which everybody else waits; a client of ours does what
 * is too large again in slices.
 */
const firstSyncStructs = 5 * limits.updateStructs

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
        isPrivate: this.#parts.isPrivate,
        mostBytes: isComplete ? limits.firstSyncBytes : limits.updateBytes,
        mostStructs: isComplete ? firstSyncStructs : limits.updateStructs,
        mayWrite: this.member.mayWrite(),
        who: this.member,
        session: this.member.session(),
        isElsewhere: this.#parts.isElsewhere,
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
    // Read-only has no code: nothing is kept, nothing is said, the connection goes on listening.
    if (!isRefusalReason(reason)) this.#refuseReadOnly()
    else if (reason === 'missingParts') this.#refuseGap()
    else this.#closeFor(reason, detail)
  }

  #refuseReadOnly(): void {
    this.#madeGaps = true
    // The lock was lifted while others' updates of the same batch were written: who was asked then was not behind yet.
    if (this.member.mayWrite().ok) this.#parts.askForAll()
  }

  #closeFor(reason: RefusalReason, detail?: string): void {
    this.member.close(refusalReasons[reason], detail ? `${reason}:${detail}` : reason)
  }

  #refuseGap(): void {
    // Whoever types while a lock is lifted sends more than a handful before our question reaches them.
    if (!this.#madeGaps) this.#gaps += 1
    if (this.#gaps < mostGaps) this.#parts.askForAll()
    else this.#closeFor('missingParts')
  }

  /** Without an answer the client would wait for ever; after a reconnect it sends everything again. */
  #fail(error: unknown): void {
    this.#saved.refuse()
    this.#parts.onFailedWrite(error)
    this.member.close(internalError, 'notSaved')
  }
}
