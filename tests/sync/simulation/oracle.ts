import * as Y from 'yjs'
import type { NewUpdate } from '#server/store'
import { holds, isWithin, type Tap, tapSaved } from '../../helpers/acknowledged.ts'

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
    return tapSaved(
      (update) => this.#acknowledge(who, update),
      (problem) => this.fail(`${who}: ${problem}`),
    )
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
