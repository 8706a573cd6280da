import * as Y from 'yjs'

/** One of the people in a room, as the outbox sees them. */
export interface Listener {
  send(message: Uint8Array): void
}

interface Parts<L extends Listener> {
  readonly tickMs: number
  listeners(): Iterable<L>
  encode(update: Uint8Array): Uint8Array
  /** Called with every tick, for whatever else goes out in ticks. */
  onTick(): void
}

/**
 * Sends updates in ticks: the first at once, what follows within `tickMs` together as one merged update
 * with one encoding for everybody. Whoever sent all of it does not get it back; in a mixed tick senders get
 * their own again, which Yjs passes over, because that is cheaper than an encoding for each.
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
    this.#parts.onTick()
    this.#send(group)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #send(group: readonly { update: Uint8Array; from: L | undefined }[]): void {
    const [first] = group
    if (first === undefined) return
    const soleSender = group.every(({ from }) => from === first.from) ? first.from : undefined
    const message = this.#parts.encode(mergeAll(group.map(({ update }) => update)))
    for (const listener of this.#parts.listeners()) {
      if (listener !== soleSender) listener.send(message)
    }
  }

  #startTimer(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (!this.#isDue) return
      this.#startTimer()
      this.flush()
    }, this.#parts.tickMs)
    this.#timer.unref()
  }
}

function mergeAll(updates: Uint8Array[]): Uint8Array {
  const [only, ...more] = updates
  return only !== undefined && more.length === 0 ? only : Y.mergeUpdates(updates)
}
