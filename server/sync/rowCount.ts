/** So many rows are worth compacting when there is a pause, and so many without waiting for one. */
const worthIt = { inPause: 2_000, anyway: 10_000 }

/**
 * About how many rows a document has in the store, and the compaction of a room that stays open for hours. It costs
 * as much as loading the document, so it waits for a pause as long as it may.
 */
export class RowCount {
  readonly #compact: (rows: number) => Promise<void>
  #rows: number
  #compacting: Promise<void> | undefined

  /** @param compact never rejects; where it fails, it is tried again after as many rows more */
  constructor(rows: number, compact: (rows: number) => Promise<void>) {
    this.#rows = rows
    this.#compact = compact
  }

  rows(): number {
    return this.#rows
  }

  add(count: number): void {
    this.#rows += count
    if (this.#rows > worthIt.anyway) this.#start()
  }

  /** Nobody has written for a while. */
  pause(): void {
    if (this.#rows > worthIt.inPause) this.#start()
  }

  isSettled(): boolean {
    return this.#compacting === undefined
  }

  /** Resolves when no compaction is under way. Never rejects. */
  async settled(): Promise<void> {
    await this.#compacting
  }

  #start(): void {
    if (this.#compacting) return
    const rows = this.#rows
    this.#compacting = this.#compact(rows).finally(() => {
      this.#rows -= rows
      this.#compacting = undefined
    })
  }
}
