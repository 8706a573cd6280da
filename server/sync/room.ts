import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'
import { closeCodes } from '#shared/protocol'
import { Awareness } from './awareness.ts'
import type { Crowd } from './crowd.ts'
import type { GateLedger } from './gate/gateLedger.ts'
import type { AuthoredUpdate, Turn } from './jobs.ts'
import {
  type ClientMessage,
  encodeEpoch,
  encodePresence,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from './messages.ts'
import { Outbox } from './outbox.ts'
import { RowCount } from './rowCount.ts'
import { type Member, Seat } from './seat.ts'
import type { TickClock } from './tickClock.ts'
import { createUpdateQueue, type UpdateQueue } from './updateQueue.ts'
import { WholeDocument } from './wholeDocument.ts'

export interface RoomParts {
  /** The document as stored. The room owns it from now on. */
  readonly doc: Y.Doc
  /** Client id of the server's own changes; random if undefined. */
  readonly clientId: number | undefined
  readonly ledger: GateLedger
  /** Rows it was loaded from. */
  readonly rows: number
  /** Names of the root types people may write. */
  readonly roots: ReadonlySet<string>
  /** Its author is the only one who writes it. */
  readonly isPrivate: boolean
  /** When this room and all others send. */
  readonly clock: TickClock
  readonly crowd: Crowd
  append(updates: readonly AuthoredUpdate[]): Promise<unknown>
  /** Shrinks the document in the store, which has about so many rows. Never rejects. @returns its size, if it did */
  compact(rows: number): Promise<number | undefined>
  /** A mistake of ours that concerns one job only. */
  onFault(error: unknown): void
  /** The store refused a write. */
  onFailedWrite(error: unknown): void
}

/** A state vector larger than this names more client ids than any board of ours has. */
const mostStateVectorBytes = 64 * 1024

/** One open document and the people in it. Made and let go of by rooms.ts, one per document at any time. */
export class Room {
  /** The document as it is on disk. Read it, do not write it. */
  readonly doc: Y.Doc
  readonly #parts: RoomParts
  readonly #queue: UpdateQueue
  readonly #outbox: Outbox<Member>
  readonly #awareness = new Awareness()
  readonly #seats = new Map<Member, Seat>()
  readonly #rows: RowCount
  readonly #wholeDocument: WholeDocument

  constructor(parts: RoomParts) {
    this.doc = parts.doc
    this.#parts = parts
    this.#rows = new RowCount(parts.rows, (rows) => this.#compact(rows))
    this.#queue = createUpdateQueue({
      doc: parts.doc,
      clientId: parts.clientId,
      ledger: parts.ledger,
      append: (updates) => this.#append(updates),
      onPause: () => this.#rows.pause(),
      onFault: parts.onFault,
    })
    this.#outbox = new Outbox<Member>({
      clock: parts.clock,
      gapsMs: () => parts.crowd.gapsMs(this, this.#seats.size),
      listeners: () => this.#seats.keys(),
      encode: encodeUpdate,
      takePresence: () => this.#takePresence(),
      onRest: () => parts.crowd.rest(this),
    })
    this.#wholeDocument = new WholeDocument(parts.doc)
  }

  /**
   * Lets a connection in: it gets our state vector, so that it sends what it wrote offline, and who is here.
   * A copy of an earlier epoch must not be merged with this document, so it is sent away.
   */
  join(member: Member): void {
    const { epoch } = this.#parts.ledger
    if (member.epoch !== undefined && member.epoch !== epoch) {
      this.#refuseEpoch(member)
      return
    }
    // Not for epoch 0, which needs no word: a stock client writes an unknown message to its console.
    if (epoch > 0) member.send(encodeEpoch(epoch))
    const seat = new Seat({
      member,
      queue: this.#queue,
      roots: this.#parts.roots,
      isPrivate: this.#parts.isPrivate,
      isElsewhere: (clientId) => this.#awareness.isElsewhere(clientId, member.participantId),
      onKept: (update) => this.#outbox.add(update, member),
      onFailedWrite: this.#parts.onFailedWrite,
      askForAll: () => this.#askForAll(member),
    })
    this.#seats.set(member, seat)
    this.#askForAll(member)
    this.#sendEverybody(member)
  }

  leave(member: Member): void {
    this.#seats.delete(member)
    this.#awareness.leave(member)
    this.#outbox.nudge()
  }

  receive(member: Member, message: ClientMessage): void {
    if (message.kind === 'stateVector') this.#answerStateVector(member, message.bytes)
    else if (message.kind === 'presence') this.#receivePresence(member, message.bytes)
    else if (message.kind === 'queryPresence') this.#sendEverybody(member)
    else this.#seats.get(member)?.receiveUpdate(message.bytes, message.isComplete)
  }

  /**
   * Lets the server change the document. Resolves when that is on disk; rejects when it is not.
   * @param keepFirst what has to be on disk before the change is, if it changes anything
   */
  write(change: (copy: Y.Doc) => void, keepFirst?: () => Promise<unknown>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({
        kind: 'server',
        write: change,
        ...(keepFirst ? { keepFirst } : {}),
        onKept: (updates) => {
          for (const update of updates) this.#outbox.add(update, undefined)
          resolve()
        },
        onFailed: reject,
      })
    })
  }

  /** A part in a change of several documents, which `act` keeps: nothing else is written meanwhile, and nothing where it rejects. */
  takePart(act: (turn: Turn) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({
        kind: 'joint',
        act,
        onKept: (updates) => {
          this.#rows.add(updates.length)
          for (const { bytes } of updates) this.#outbox.add(bytes, undefined)
          resolve()
        },
        onFailed: reject,
      })
    })
  }

  /** Asks those whose updates were refused to send them again; after a lock was lifted. */
  askAgain(): void {
    for (const [member, seat] of this.#seats) if (seat.isBehind()) this.#askForAll(member)
  }

  isSettled(): boolean {
    return this.#queue.isSettled() && this.#rows.isSettled()
  }

  /** Resolves when every update received so far has met its fate. Never rejects. */
  async settled(): Promise<void> {
    await this.#queue.settled()
    await this.#rows.settled()
  }

  /** Rows of this document in the store, about. */
  rowCount(): number {
    return this.#rows.rows()
  }

  close(): void {
    this.#outbox.close()
    this.#parts.crowd.rest(this)
    this.#queue.destroy()
    this.doc.destroy()
  }

  async #append(updates: readonly AuthoredUpdate[]): Promise<void> {
    await this.#parts.append(updates)
    this.#rows.add(updates.length)
  }

  async #compact(rows: number): Promise<void> {
    const bytes = await this.#parts.compact(rows)
    if (bytes !== undefined) this.#parts.ledger.compacted(bytes)
  }

  #answerStateVector(member: Member, stateVector: Uint8Array): void {
    if (stateVector.length === 1 && stateVector[0] === 0) {
      for (const frames of this.#wholeDocument.frames()) member.sendFrames(frames)
      return
    }
    const missing = this.#missingFor(stateVector)
    if (!missing.ok && missing.reason === 'epochChanged') this.#refuseEpoch(member)
    else if (missing.ok) member.send(encodeSyncStep2(missing.value))
    else member.close(closeCodes[missing.reason], 'stateVector')
  }

  #missingFor(
    stateVector: Uint8Array,
  ): Result<Uint8Array, 'tooLarge' | 'malformed' | 'epochChanged'> {
    if (stateVector.length > mostStateVectorBytes) return refuse('tooLarge')
    try {
      if (this.#isOfOldEpoch(stateVector)) return refuse('epochChanged')
      return succeed(Y.encodeStateAsUpdate(this.doc, stateVector))
    } catch {
      return refuse('malformed')
    }
  }

  /** A client that does not say its epoch is recognised by a client id of an earlier one. */
  #isOfOldEpoch(stateVector: Uint8Array): boolean {
    const { ledger } = this.#parts
    if (ledger.epoch === 0) return false
    return [...Y.decodeStateVector(stateVector).keys()].some((id) => ledger.isRetired(id))
  }

  #refuseEpoch(member: Member): void {
    member.close(closeCodes.epochChanged, `epochChanged:${this.#parts.ledger.epoch}`)
  }

  #receivePresence(member: Member, states: Uint8Array): void {
    const received = this.#awareness.receive(member, states)
    if (received.ok) this.#outbox.nudge()
    else member.close(closeCodes[received.reason], 'presence')
  }

  #takePresence() {
    const changes = this.#awareness.takeChanges(this.#parts.crowd.mostBytes())
    return { message: changes && encodePresence(changes), isMore: this.#awareness.hasChanges() }
  }

  #sendEverybody(member: Member): void {
    member.send(encodePresence(this.#awareness.all()))
  }

  #askForAll(member: Member): void {
    member.send(encodeSyncStep1(Y.encodeStateVector(this.doc)))
  }
}
