import * as Y from 'yjs'
import { Tick } from './tick.ts'
import type { TickClock } from './tickClock.ts'

/** One of the people in a room, as the outbox sees them. */
export interface Listener {
  /** @param isSender all updates in it are its own */
  sendTick(tick: Tick, isSender: boolean): void
}

interface Parts<L extends Listener> {
  readonly clock: TickClock
  /** Shortest time from one tick to the next that is there for updates, and for presence alone. */
  gapsMs(): { readonly updates: number; readonly presence: number }
  listeners(): Iterable<L>
  encode(update: Uint8Array): Uint8Array
  /** Presence for everybody, as a message. `isMore`: there is more of it for the next tick. */
  takePresence(): { readonly message: Uint8Array | undefined; readonly isMore: boolean }
  /** A gap for presence went by and there is none. */
  onRest(): void
}

/**
 * Sends in ticks: the first at the end of this turn, what follows soon after it together, updates merged into one
 * and presence beside it, encoded once and one write for each. Whoever sent all updates of a tick does not get them
 * back; in a mixed one senders get their own again, which Yjs passes over, because that is cheaper than an encoding
 * for each.
 */
export class Outbox<L extends Listener> {
  readonly #parts: Parts<L>
  readonly #updatesGap: Gap
  readonly #presenceGap: Gap
  #waiting: { update: Uint8Array; from: L | undefined }[] = []
  #isPresenceDue = false
  #isPlanned = false

  constructor(parts: Parts<L>) {
    this.#parts = parts
    this.#updatesGap = new Gap(parts.clock, () => this.#plan())
    this.#presenceGap = new Gap(parts.clock, () => this.#endPresenceGap())
  }

  /** @param update one that is on disk. @param from whoever sent it; undefined: the server */
  add(update: Uint8Array, from: L | undefined): void {
    this.#waiting.push({ update, from })
    this.#plan()
  }

  /** There is presence to take. */
  nudge(): void {
    this.#isPresenceDue = true
    this.#plan()
  }

  close(): void {
    this.#updatesGap.close()
    this.#presenceGap.close()
  }

  #endPresenceGap(): void {
    if (!this.#isPresenceDue) this.#parts.onRest()
    this.#plan()
  }

  /** At the end of the turn, so that what arrived together leaves together. */
  #plan(): void {
    if (this.#isPlanned || !this.#isDue()) return
    this.#isPlanned = true
    queueMicrotask(() => {
      this.#isPlanned = false
      this.#flush()
    })
  }

  #isDue(): boolean {
    const isUpdateDue = this.#waiting.length > 0 && this.#updatesGap.isOver()
    return isUpdateDue || (this.#isPresenceDue && this.#presenceGap.isOver())
  }

  #flush(): void {
    const gapsMs = this.#parts.gapsMs()
    this.#updatesGap.start(gapsMs.updates)
    this.#presenceGap.start(gapsMs.presence)
    const group = this.#waiting
    this.#waiting = []
    const { message, isMore } = this.#parts.takePresence()
    this.#isPresenceDue = isMore
    this.#send(group, message)
  }

  #send(
    group: readonly { update: Uint8Array; from: L | undefined }[],
    presence: Uint8Array | undefined,
  ): void {
    const [first] = group
    if (first === undefined && presence === undefined) return
    const soleSender = group.every(({ from }) => from === first?.from) ? first?.from : undefined
    const updates = first && this.#parts.encode(mergeAll(group.map(({ update }) => update)))
    const tick = new Tick(updates, presence)
    for (const listener of this.#parts.listeners()) listener.sendTick(tick, listener === soleSender)
  }
}

/** A time in which something waits. */
class Gap {
  readonly #clock: TickClock
  readonly #onOver: () => void
  #stop: (() => void) | undefined

  constructor(clock: TickClock, onOver: () => void) {
    this.#clock = clock
    this.#onOver = onOver
  }

  isOver(): boolean {
    return this.#stop === undefined
  }

  start(ms: number): void {
    this.#stop?.()
    this.#stop = this.#clock.after(ms, () => {
      this.#stop = undefined
      this.#onOver()
    })
  }

  close(): void {
    this.#stop?.()
  }
}

function mergeAll(updates: Uint8Array[]): Uint8Array {
  const [only, ...more] = updates
  return only !== undefined && more.length === 0 ? only : Y.mergeUpdates(updates)
}
