import type { Allowance } from './bucket.ts'

/** Keys at zero are forgotten from here on. */
const mostRemembered = 10_000

interface Count {
  readonly atMs: number
  readonly count: number
}

/** Counts something of many, each by itself; what was counted is forgiven with time. */
export class Tally {
  readonly #allowance: Allowance
  readonly #nowMs: () => number
  readonly #counts = new Map<string, Count>()

  /** @param allowance `burst` is how much is too much, `perSecond` how much of it is forgiven each second */
  constructor(allowance: Allowance, nowMs: () => number) {
    this.#allowance = allowance
    this.#nowMs = nowMs
  }

  add(key: string): void {
    this.#counts.set(key, { atMs: this.#nowMs(), count: this.#left(this.#counts.get(key)) + 1 })
    if (this.#counts.size > mostRemembered) this.#forgetZeros()
  }

  /** How many are remembered. */
  get size(): number {
    return this.#counts.size
  }

  /** Whether one more would be more than `burst`. */
  isFull(key: string): boolean {
    return this.#left(this.#counts.get(key)) > this.#allowance.burst - 1
  }

  #left(counted: Count | undefined): number {
    if (counted === undefined) return 0
    // A clock set back must not make it worse.
    const seconds = Math.max(0, this.#nowMs() - counted.atMs) / 1000
    return Math.max(0, counted.count - seconds * this.#allowance.perSecond)
  }

  #forgetZeros(): void {
    for (const [key, counted] of this.#counts) {
      if (this.#left(counted) === 0) this.#counts.delete(key)
    }
  }
}
