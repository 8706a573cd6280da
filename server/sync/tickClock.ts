/** Short beside a tick, so that nobody waits noticeably longer for it. */
const beatMs = 4

/**
 * One clock for the ticks of all rooms: what becomes due within the same few milliseconds is called in one turn of the
 * event loop. A timer for each room would wake the process thousands of times a second to send a little each time.
 */
export class TickClock {
  readonly #beats = new Map<number, Set<() => void>>()
  readonly #nowMs: () => number

  /** @param nowMs a clock that nobody sets */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Calls at the first beat in `ms` or later. Keeps no process alive. @returns takes it back; after the call nothing */
  after(ms: number, act: () => void): () => void {
    const beat = Math.ceil((this.#nowMs() + ms) / beatMs)
    const due = this.#beats.get(beat) ?? this.#add(beat)
    due.add(act)
    return () => due.delete(act)
  }

  #add(beat: number): Set<() => void> {
    const due = new Set<() => void>()
    this.#beats.set(beat, due)
    const strike = () => {
      this.#beats.delete(beat)
      for (const act of due) act()
    }
    setTimeout(strike, Math.ceil(beat * beatMs - this.#nowMs())).unref()
    return due
  }
}
