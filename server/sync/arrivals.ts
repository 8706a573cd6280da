/** Refused upgrades of one address within the window, after which it hears 429; a whole company may share one. */
const mostRefused = 100
const windowMs = 10_000

/** Open connections: of one person (a few tabs with three documents each), and of everybody behind one address. */
const mostPerPerson = 64
const mostPerAddress = 4096

/** Windows that are over are forgotten from here on. */
const mostRemembered = 10_000

interface Window {
  readonly sinceMs: number
  readonly count: number
}

/**
 * Counts who arrives from where, so that one address or one person cannot take all there is. Who shows a good
 * session is never held back by what strangers at the same address do.
 */
export class Arrivals {
  readonly #nowMs: () => number
  readonly #refused = new Map<string, Window>()
  readonly #open = new Map<string, number>()

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Counts a refusal. @returns whether the address is told to slow down */
  refuse(address: string): boolean {
    const nowMs = this.#nowMs()
    const known = this.#refused.get(address)
    const isOver = known === undefined || nowMs - known.sinceMs > windowMs
    const next = isOver ? { sinceMs: nowMs, count: 1 } : { ...known, count: known.count + 1 }
    this.#refused.set(address, next)
    if (this.#refused.size > mostRemembered) this.#forgetOld(nowMs)
    return next.count > mostRefused
  }

  /** Takes a place. @returns gives it back; undefined when there is none left */
  enter(address: string, participantId: string): (() => void) | undefined {
    const places = [
      { key: `person ${participantId}`, most: mostPerPerson },
      { key: `address ${address}`, most: mostPerAddress },
    ]
    if (places.some(({ key, most }) => this.#count(key) >= most)) return undefined
    for (const { key } of places) this.#open.set(key, this.#count(key) + 1)
    return () => {
      for (const { key } of places) this.#leave(key)
    }
  }

  #count(key: string): number {
    return this.#open.get(key) ?? 0
  }

  #leave(key: string): void {
    const left = this.#count(key) - 1
    if (left > 0) this.#open.set(key, left)
    else this.#open.delete(key)
  }

  #forgetOld(nowMs: number): void {
    for (const [address, { sinceMs }] of this.#refused) {
      if (nowMs - sinceMs > windowMs) this.#refused.delete(address)
    }
  }
}
