import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

/** Addresses remembered; those that were not seen for longest are forgotten first. */
const mostRemembered = 5000

interface Window {
  readonly sinceMs: number
  readonly count: number
}

type Answer = (error: Error | null, result?: { current: number; ttl: number }) => void

/**
 * Counts requests for @fastify/rate-limit by a clock that nobody can set. Its own store goes by `Date.now`: after the computer's clock
 * was set back by a day, no window would end for a day, and a whole company would hear 429 once it had made 2,000 requests.
 */
class SteadyRates implements FastifyRateLimitStore {
  readonly #windows = new Map<string, Window>()

  incr(key: string, answer: Answer, windowMs = 0): void {
    const nowMs = performance.now()
    const { sinceMs, count } = this.#find(key, nowMs, windowMs) ?? { sinceMs: nowMs, count: 0 }
    this.#windows.delete(key)
    this.#windows.set(key, { sinceMs, count: count + 1 })
    if (this.#windows.size > mostRemembered) this.#forgetOldest()
    answer(null, { current: count + 1, ttl: sinceMs + windowMs - nowMs })
  }

  read(key: string, answer: Answer, windowMs = 0): void {
    const nowMs = performance.now()
    const found = this.#find(key, nowMs, windowMs)
    answer(null, { current: found?.count ?? 0, ttl: found ? found.sinceMs + windowMs - nowMs : 0 })
  }

  child(): FastifyRateLimitStore {
    return new SteadyRates()
  }

  #find(key: string, nowMs: number, windowMs: number): Window | undefined {
    const known = this.#windows.get(key)
    return known && nowMs - known.sinceMs < windowMs ? known : undefined
  }

  #forgetOldest(): void {
    const [oldest] = this.#windows.keys()
    if (oldest !== undefined) this.#windows.delete(oldest)
  }
}

/** The store for `rateLimit`'s settings. */
export const steadyRates: FastifyRateLimitStoreCtor = SteadyRates
