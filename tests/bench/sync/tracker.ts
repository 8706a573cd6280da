/** When each edit was sent, heard by others and called saved; clocks of this process in ms. */
export class Tracker {
  readonly #sentAt = new Map<number, number>()
  #edits = 0
  #isMeasuring = false
  /** From sender to one receiver, each. */
  heardMs: number[] = []
  /** From sender to its "saved", each. */
  savedMs: number[] = []
  sent = 0

  /** What was sent before is no longer counted. */
  begin(): void {
    this.#sentAt.clear()
    this.heardMs = []
    this.savedMs = []
    this.sent = 0
    this.#isMeasuring = true
  }

  /** Nothing sent from now on is counted; answers to what was sent still are. */
  end(): void {
    this.#isMeasuring = false
  }

  /** @returns the number of a new edit */
  send(): number {
    this.#edits += 1
    if (this.#isMeasuring) {
      this.#sentAt.set(this.#edits, performance.now())
      this.sent += 1
    }
    return this.#edits
  }

  hear(edit: number): void {
    const sentAt = this.#sentAt.get(edit)
    if (sentAt !== undefined) this.heardMs.push(performance.now() - sentAt)
  }

  save(edit: number): void {
    const sentAt = this.#sentAt.get(edit)
    if (sentAt !== undefined) this.savedMs.push(performance.now() - sentAt)
  }
}
