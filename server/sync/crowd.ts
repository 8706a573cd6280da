/**
 * What presence may cost a process. It grows with the square of the people in a room, so with many of them each pointer
 * is sent less often, and everybody's edits still arrive in time.
 */
const mostWritesPerMs = 10
const presenceBytesPerMs = 64 * 1024

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

  /** @param tickMs shortest time between two ticks for presence alone */
  constructor(tickMs: number) {
    this.#tickMs = tickMs
  }

  /** A room sends to so many people. @returns how long it then waits before it sends presence, and updates, again */
  gapsMs(room: object, people: number) {
    this.#set(room, people)
    const presence = Math.max(this.#tickMs, this.#sum / mostWritesPerMs)
    return { presence, updates: Math.min(presence, people * updatesGapMsPerPerson) }
  }

  /** How much presence one person may be sent in a tick of the length that `gapsMs` says now. */
  mostBytes(): number {
    const gapMs = Math.max(this.#tickMs, this.#sum / mostWritesPerMs)
    return (presenceBytesPerMs * gapMs) / Math.max(1, this.#sum)
  }

  /** Nobody in this room has moved for a tick, or it is closed. */
  rest(room: object): void {
    this.#set(room, 0)
  }

  #set(room: object, people: number): void {
    this.#sum += people - (this.#people.get(room) ?? 0)
    if (people > 0) this.#people.set(room, people)
    else this.#people.delete(room)
  }
}
