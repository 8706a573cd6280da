import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { NewUpdate } from '#server/store'
import { messageTypes } from '#shared/protocol'
import type { Tap } from './simSocket.ts'

/** What the store holds of the board, kept beside it, and every promise made about it. */
export class Oracle {
  /** The board made of committed updates only. */
  readonly durable = new Y.Doc()
  readonly problems: string[] = []
  readonly counts = { acknowledged: 0, committed: 0, checksOfSaved: 0 }
  readonly #acknowledged: Uint8Array[] = []

  fail(problem: string): void {
    if (this.problems.length < 20) this.problems.push(problem)
  }

  onCommitted(updates: readonly NewUpdate[]): void {
    for (const { ref, bytes } of updates) {
      if (ref.document !== 'board') continue
      this.counts.committed += 1
      Y.applyUpdate(this.durable, bytes)
      if (this.durable.store.pendingStructs !== null) this.fail('a stored update builds on nothing')
    }
  }

  /** Listens to one board connection: what message 100 calls saved must be in the store at that moment. */
  tap(who: string): Tap {
    const sent: Uint8Array[] = []
    let saved = 0
    return {
      onSent: (message) => {
        const update = updateIn(message)
        if (update !== undefined) sent.push(update)
      },
      onReceived: (message) => {
        if (message[0] !== messageTypes.saved) return
        const count = decoding.readVarUint(decoding.createDecoder(message.subarray(1)))
        if (count > sent.length) this.fail(`${who}: saved ${count} of ${sent.length} sent`)
        for (const update of sent.slice(saved, count)) this.#acknowledge(who, update)
        saved = Math.max(saved, count)
      },
    }
  }

  /** A person is told that everything is saved: then everything on their board is in the store. */
  checkSaved(who: string, board: Y.Doc): void {
    this.counts.checksOfSaved += 1
    if (!isWithin(board, this.durable))
      this.fail(`${who} was told "saved", and the store lacks something`)
  }

  /** Of everything ever acknowledged nothing is missing in `stored`. */
  checkAcknowledged(stored: Y.Doc): void {
    const lost = this.#acknowledged.filter((update) => !holds(stored, update)).length
    if (lost > 0) this.fail(`${lost} of ${this.#acknowledged.length} acknowledged updates are lost`)
  }

  #acknowledge(who: string, update: Uint8Array): void {
    this.counts.acknowledged += 1
    this.#acknowledged.push(update)
    if (!holds(this.durable, update))
      this.fail(`${who}: an update was acknowledged and is not stored`)
  }
}

/** The update in a sync step 2 or an update message. */
function updateIn(message: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return undefined
  return decoding.readVarUint(decoder) === 0 ? undefined : decoding.readVarUint8Array(decoder)
}

/** Whether applying the update to the document would change nothing. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const hasStructs = structs.every(
    ({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client),
  )
  return hasStructs && deletionsHold(doc, ds.clients)
}

/** Whether everything in `small` is in `large`, deletions included. */
function isWithin(small: Y.Doc, large: Y.Doc): boolean {
  for (const client of small.store.clients.keys()) {
    if (Y.getState(small.store, client) > Y.getState(large.store, client)) return false
  }
  return deletionsHold(large, Y.snapshot(small).ds.clients)
}

type Ranges = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>

function deletionsHold(doc: Y.Doc, deleted: Ranges): boolean {
  for (const [client, ranges] of deleted) {
    for (const { clock, len } of ranges)
      if (!isDeleted(doc, client, clock, clock + len)) return false
  }
  return true
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  return structs.every(
    ({ id, length, deleted }) => deleted || id.clock + length <= from || id.clock >= to,
  )
}
