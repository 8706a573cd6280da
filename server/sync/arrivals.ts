import { Tally } from './tally.ts'

/** Refused upgrades of one address within the window, after which it hears 429; a whole company may share one. */
const mostRefused = 100
const windowMs = 10_000

/** Open connections: of one person (a few tabs with three documents each), and of everybody behind one address. */
const mostPerPerson = 64
const mostPerAddress = 4096

/**
 * Connections of one person that were closed for what they sent, and upgrades let in, before the person has to wait:
 * each of the former costs as much as the latter and what was sent. Nobody honest is refused a dozen times a minute.
 */
const refusals = { burst: 12, perSecond: 0.1 }
const upgrades = { burst: 150, perSecond: 3 }

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
  readonly #refusals: Tally
  readonly #upgrades: Tally

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
    this.#refusals = new Tally(refusals, nowMs)
    this.#upgrades = new Tally(upgrades, nowMs)
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

  /** Counts a connection that the server closed. */
  countClosing(participantId: string, code: number): void {
    if (code >= 4400 && code < 4500) this.#refusals.add(participantId)
  }

  /** Takes a place. @returns gives it back; undefined when there is none left */
  enter(address: string, participantId: string): (() => void) | undefined {
    const places = [
      { key: `person ${participantId}`, most: mostPerPerson },
      { key: `address ${address}`, most: mostPerAddress },
    ]
    if (places.some(({ key, most }) => this.#count(key) >= most)) return undefined
    if (this.#refusals.isFull(participantId) || this.#upgrades.isFull(participantId))
      return undefined
    this.#upgrades.add(participantId)
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
