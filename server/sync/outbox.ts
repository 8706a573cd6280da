import * as Y from 'yjs'
import { Tick } from './tick.ts'

/** One of the people in a room, as the outbox sees them. */
export interface Listener {
  sendTick(tick: Tick, isSender: boolean): void
}

interface Parts<L extends Listener> {
  /** How long the next tick is. */
  tickMs(): number
  listeners(): Iterable<L>
  encode(update: Uint8Array): Uint8Array
  /** Presence for everybody, as a message. `isMore`: there is more of it for the next tick. */
  takePresence(): { readonly message: Uint8Array | undefined; readonly isMore: boolean }
}

/**
 * Sends in ticks: the first at once, what follows within `tickMs` together, updates merged into one and presence
 * beside it, encoded once and one write for each. Whoever sent all updates of a tick does not get them back; in a
 * mixed one senders get their own again, which Yjs passes over, because that is cheaper than an encoding for each.
 */
export class Outbox<L extends Listener> {
  readonly #parts: Parts<L>
  #waiting: { update: Uint8Array; from: L | undefined }[] = []
  #timer: NodeJS.Timeout | undefined
  #isDue = false

  constructor(parts: Parts<L>) {
    this.#parts = parts
  }

  /** @param update one that is on disk. @param from whoever sent it; undefined: the server */
  add(update: Uint8Array, from: L | undefined): void {
    this.#waiting.push({ update, from })
    this.nudge()
  }

  /** Something has to go out: at the end of this turn if it was quiet, else with the end of the tick. */
  nudge(): void {
    this.#isDue = true
    if (this.#timer !== undefined) return
    this.#startTimer()
    queueMicrotask(() => this.flush())
  }

  /** Sends now what is waiting. */
  flush(): void {
    if (!this.#isDue) return
    this.#isDue = false
    const group = this.#waiting
    this.#waiting = []
    const { message, isMore } = this.#parts.takePresence()
    if (isMore) this.nudge()
    this.#send(group, message)
  }

  close(): void {
    clearTimeout(this.#timer)
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

  #startTimer(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (!this.#isDue) return
      // Before sending, so that what is left over goes out with the next tick and not at once.
      this.#startTimer()
      this.flush()
    }, this.#parts.tickMs())
    this.#timer.unref()
  }
}

function mergeAll(updates: Uint8Array[]): Uint8Array {
  const [only, ...more] = updates
  return only !== undefined && more.length === 0 ? only : Y.mergeUpdates(updates)
}
