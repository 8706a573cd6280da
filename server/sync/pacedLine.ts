import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long a line keeps the event loop before everybody else has a turn. */
const mostMs = 5

/**
 * A line of tasks, one after the other, that lets others in every few milliseconds: of a thousand who arrive in one
 * moment, those at work notice nothing.
 */
export class PacedLine {
  readonly #nowMs: () => number
  readonly #waiting: (() => Promise<void>)[] = []
  #isRunning = false

  /** @param nowMs a clock that nobody sets */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** @param task never rejects */
  push(task: () => Promise<void>): void {
    this.#waiting.push(task)
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    let startMs = this.#nowMs()
    for (let task = this.#waiting.shift(); task; task = this.#waiting.shift()) {
      await task()
      if (this.#nowMs() - startMs < mostMs) continue
      await nextTurn()
      startMs = this.#nowMs()
    }
    this.#isRunning = false
  }
}
