import { CorruptRowError, type DocumentRef } from '#server/store'
import type { SessionState } from '#shared/protocol'

/** Workshops whose board could not be read from the disk when it was opened last. Everybody is told by the session document. */
export class DamagedBoards {
  readonly #tell: (workshopId: string) => Promise<void> | undefined
  readonly #workshopIds = new Set<string>()

  /** @param tell mirrors the session anew; called when a board is found damaged or can be read again */
  constructor(tell: (workshopId: string) => Promise<void> | undefined) {
    this.#tell = tell
  }

  /** Passes on what loading a document gives, and notices damage of a board. */
  async watch<T>({ workshopId, document }: DocumentRef, loading: Promise<T>): Promise<T> {
    try {
      const loaded = await loading
      if (document === 'board') this.#mark(workshopId, false)
      return loaded
    } catch (error) {
      const isDamage = error instanceof CorruptRowError && document === 'board'
      if (isDamage) this.#mark(workshopId, true)
      throw error
    }
  }

  /** The state as it is told. */
  told(workshopId: string, state: SessionState): SessionState {
    return this.#workshopIds.has(workshopId) ? { ...state, damaged: true } : state
  }

  /** Telling is not waited for; where it fails, the next telling or the next opening of the session says it. */
  #mark(workshopId: string, isDamaged: boolean): void {
    if (this.#workshopIds.has(workshopId) === isDamaged) return
    if (isDamaged) this.#workshopIds.add(workshopId)
    else this.#workshopIds.delete(workshopId)
    this.#tell(workshopId)?.catch(() => undefined)
  }
}
