import type { DocumentRef } from '#server/store'
import type { Room } from './room.ts'

interface Parts {
  load(ref: DocumentRef): Promise<Room>
  /** Shrinks a document in the store if that is worth it. */
  compact(ref: DocumentRef, rows: number): Promise<unknown>
  /** The room of `ref` has left memory. */
  onUnloaded(ref: DocumentRef): void
  onFault(error: unknown): void
  /** How long an empty room stays in memory. */
  readonly idleMs: number
}

interface Entry {
  readonly ref: DocumentRef
  readonly opening: Promise<Room>
  /** How many need it now: connections, reads, the server's own writes, an arrival that waits for `opening`. */
  holds: number
  timer: NodeJS.Timeout | undefined
}

/**
 * The open rooms. A room is loaded once however many arrive at once, and never twice at the same time:
 * it leaves the map only in the turn in which nobody holds it and nothing of it is under way.
 */
export class Rooms {
  readonly #parts: Parts
  readonly #entries = new Map<string, Entry>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The room, loaded if need be. Call `release` when done with it. @throws what loading throws; then there is nothing to release */
  async hold(ref: DocumentRef): Promise<Room> {
    const entry = this.#entries.get(keyOf(ref)) ?? this.#open(ref)
    entry.holds += 1
    clearTimeout(entry.timer)
    try {
      return await entry.opening
    } catch (error) {
      entry.holds -= 1
      throw error
    }
  }

  release(ref: DocumentRef): void {
    const entry = this.#entries.get(keyOf(ref))
    if (entry === undefined) return
    entry.holds -= 1
    if (entry.holds === 0) this.#unloadLater(entry)
  }

  /** Does something in a room, loading it if need be. @throws what loading or `act` throws */
  async use<T>(ref: DocumentRef, act: (room: Room) => T | Promise<T>): Promise<T> {
    const room = await this.hold(ref)
    try {
      return await act(room)
    } finally {
      this.release(ref)
    }
  }

  /** True for a room in memory or on its way there. */
  has(ref: DocumentRef): boolean {
    return this.#entries.has(keyOf(ref))
  }

  hasAnyOf(workshopId: string): boolean {
    return [...this.#entries.values()].some(({ ref }) => ref.workshopId === workshopId)
  }

  /** The documents of a workshop that are in memory or on their way there. */
  refsOf(workshopId: string): DocumentRef[] {
    return [...this.#entries.values()].flatMap(({ ref }) =>
      ref.workshopId === workshopId ? [ref] : [],
    )
  }

  count(): number {
    return this.#entries.size
  }

  /** Resolves when everything received in any room so far has met its fate. */
  async settled(): Promise<void> {
    await Promise.all(
      [...this.#entries.values()].map(({ opening }) =>
        opening.then(
          (room) => room.settled(),
          () => undefined,
        ),
      ),
    )
  }

  /** Lets all rooms go, after their last write. */
  async close(): Promise<void> {
    await this.settled()
    for (const entry of this.#entries.values()) {
      clearTimeout(entry.timer)
      await entry.opening.then(
        (room) => room.close(),
        () => undefined,
      )
    }
    this.#entries.clear()
  }

  #open(ref: DocumentRef): Entry {
    const opening = this.#parts.load(ref)
    const entry: Entry = { ref, opening, holds: 0, timer: undefined }
    this.#entries.set(keyOf(ref), entry)
    // A failed load is not kept: the next to arrive tries again.
    opening.catch(() => this.#forget(entry))
    return entry
  }

  #forget(entry: Entry): void {
    this.#entries.delete(keyOf(entry.ref))
    this.#parts.onUnloaded(entry.ref)
  }

  #unloadLater(entry: Entry): void {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => {
      this.#unload(entry).catch(this.#parts.onFault)
    }, this.#parts.idleMs)
    entry.timer.unref()
  }

  /**
   * The order that makes it safe: wait for the last write, compact, look a second time whether anybody
   * came meanwhile, and only then, without waiting in between, take it out of the map.
   */
  async #unload(entry: Entry): Promise<void> {
    if (entry.holds > 0) return
    const room = await entry.opening
    await room.settled()
    await this.#parts.compact(entry.ref, room.rowCount())
    if (entry.holds > 0 || this.#entries.get(keyOf(entry.ref)) !== entry) return
    if (!room.isSettled()) return this.#unloadLater(entry)
    this.#forget(entry)
    room.close()
  }
}

function keyOf({ workshopId, document, owner }: DocumentRef): string {
  return JSON.stringify([workshopId, document, owner])
}
