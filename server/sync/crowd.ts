/**
 * What presence may cost a process. It grows with the square of the people in a room, so with many of them each pointer
 * is sent less often, and everybody's edits still arrive in time.
 */
const mostWritesPerMs = 8
const presenceBytesPerMs = 64 * 1024

/** On average 1. */
const spreads = [0.85, 1.1, 0.95, 1.15, 0.9, 1.05]

/** A small room's edits leave nearly at once; from 100 people on they wait for the tick. */
const updatesGapMsPerPerson = 1 / 3

/**
 * The people of all rooms in which hands move at this moment: they share what presence may cost. Rooms in which nobody
 * moves take no part, however full.
 */
export class Crowd {
  readonly #tickMs: number
  readonly #people = new Map<object, number>()
  #sum = 0
  #turn = 0

  /** @param tickMs shortest time between two ticks for presence alone */
  constructor(tickMs: number) {
    this.#tickMs = tickMs
  }

  /** A room sends to so many people. @returns how long it then waits before it sends presence, and updates, again */
  gapsMs(room: object, people: number) {
    this.#set(room, people)
    const presence = Math.max(this.#tickMs, this.#sharedMs() * this.#nextSpread())
    return { presence, updates: Math.min(presence, people * updatesGapMsPerPerson) }
  }

  /** How much presence one person may be sent in a tick of the length that `gapsMs` says now. */
  mostBytes(): number {
    const gapMs = Math.max(this.#tickMs, this.#sharedMs())
    return (presenceBytesPerMs * gapMs) / Math.max(1, this.#sum)
  }

  /** Nobody in this room has moved for a tick, or it is closed. */
  rest(room: object): void {
    this.#set(room, 0)
  }

  #sharedMs(): number {
    return this.#sum / mostWritesPerMs
  }

  /** Rooms that were held up together once would otherwise send together for ever: each gap is a little different. */
  #nextSpread(): number {
    this.#turn = (this.#turn + 1) % spreads.length
    return spreads[this.#turn] ?? 1
  }

  #set(room: object, people: number): void {
    this.#sum += people - (this.#people.get(room) ?? 0)
    if (people > 0) this.#people.set(room, people)
    else this.#people.delete(room)
  }
}
