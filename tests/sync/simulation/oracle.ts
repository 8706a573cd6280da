import * as Y from 'yjs'
import type { NewUpdate } from '#server/store'
import { holds, isWithin, type Tap, tapSaved } from '../../helpers/acknowledged.ts'

/** What the store holds of the board, kept beside it, and every promise made about it. */
export class Oracle {
  /** The board made of committed updates only, as of the epoch it is in. */
  durable = new Y.Doc()
  /** The boards of earlier epochs, as they were last. A tab may not have heard yet that its epoch is over. */
  readonly #ended: Y.Doc[] = []
  readonly problems: string[] = []
  readonly counts = { acknowledged: 0, committed: 0, checksOfSaved: 0, epochs: 0, startedOver: 0 }
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

  /** Rewriting a board must not change what is on it. */
  onEpoch(snapshot: Uint8Array): void {
    this.counts.epochs += 1
    this.#ended.push(this.durable)
    const before = contentOf(this.durable)
    this.durable = new Y.Doc()
    Y.applyUpdate(this.durable, snapshot)
    if (contentOf(this.durable) !== before) this.fail('a new epoch changed the board')
  }

  /** Listens to one board connection: what message 100 calls saved must be in the store at that moment. */
  tap(who: string): Tap {
    return tapSaved(
      (update) => this.#acknowledge(who, update),
      (problem) => this.fail(`${who}: ${problem}`),
    )
  }

  /** A person is told that everything is saved: then everything on their board is in the store. */
  checkSaved(who: string, board: Y.Doc): void {
    this.counts.checksOfSaved += 1
    if (![this.durable, ...this.#ended].some((durable) => isWithin(board, durable)))
      this.fail(`${who} was told "saved", and the store lacks something`)
  }

  /** Of everything ever acknowledged nothing is missing in `stored`. */
  checkAcknowledged(stored: Y.Doc): void {
    const kept = [stored, ...this.#ended]
    const isLost = (update: Uint8Array) => !kept.some((doc) => holds(doc, update))
    const lost = this.#acknowledged.filter(isLost).length
    if (lost > 0) this.fail(`${lost} of ${this.#acknowledged.length} acknowledged updates are lost`)
  }

  #acknowledge(who: string, update: Uint8Array): void {
    this.counts.acknowledged += 1
    this.#acknowledged.push(update)
    if (![this.durable, ...this.#ended].some((durable) => holds(durable, update)))
      this.fail(`${who}: an update was acknowledged and is not stored`)
  }
}

/** What is on a board, as a text to compare. */
export function contentOf(board: Y.Doc): string {
  return JSON.stringify(sortedKeys(board.getMap('items').toJSON()))
}

/** Yjs lists keys in the order in which they came, which may differ between equal boards. */
function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sortedKeys(inner)])
}
