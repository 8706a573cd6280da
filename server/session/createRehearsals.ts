import type { Log } from '#server/observe'
import type { Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { type BoardDoc, picturesShown, toBoardFile, withoutPeople } from '#shared/board'
import type { SessionState } from '#shared/protocol'
import { createSessionFromFile } from '#shared/session'
import { type KeptWorkshop, keepWorkshop } from './keepWorkshop.ts'

/** A rehearsal nobody ended is deleted after so long; a workshop is a day at most. */
const longestMs = 12 * 60 * 60 * 1000
/** How often it is looked which are over. */
const lookMs = 10 * 60 * 1000

/** Copies of workshops in which a facilitator tries things, and of which nothing stays (S190 to S193). */
export interface Rehearsals {
  /** Copies zones, agenda and what lies on the board, without people. Undefined for an unknown workshop. */
  begin(workshopId: string): Promise<KeptWorkshop | undefined>
  /** Deletes a rehearsal and closes everybody's connection to it; other workshops are left alone. */
  end(workshopId: string): Promise<Result<true, 'noRehearsal'>>
  /** Deletes those whose time is over, now and every few minutes. Never rejects. */
  look(): Promise<void>
  close(): void
}

interface Parts {
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  readonly newId: () => string
  readonly readState: (workshopId: string) => Promise<SessionState | undefined>
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  /** Ends every open connection of the workshop whose session is no longer good. */
  readonly revoke: (workshopId: string) => Promise<void>
}

export function createRehearsals(parts: Parts): Rehearsals {
  const { store, log, nowMs } = parts
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function begin(workshopId: string): Promise<KeptWorkshop | undefined> {
    const state = await parts.readState(workshopId)
    if (!state) return undefined
    // What people wrote is there as material; who they are is nobody's business in a rehearsal.
    const file = withoutPeople(
      await parts.readBoard(workshopId, (doc) => toBoardFile(doc, { ...state, people: [] })),
    )
    const copy = { ...createSessionFromFile(file), rehearsal: true as const }
    const kept = await keepWorkshop(parts, copy, file, nowMs() + longestMs)
    for (const name of picturesShown(file).keys()) await copyPicture(workshopId, kept, name)
    return kept
  }

  /** A picture that cannot be read leaves its place grey, as on the board it comes from. */
  async function copyPicture(from: string, { workshopId }: KeptWorkshop, name: string) {
    try {
      const asset = await store.readAsset(from, name)
      if (asset) await store.keepAsset({ ...asset, workshopId }, Number.POSITIVE_INFINITY)
    } catch (err) {
      log.error({ err, workshopId: from }, 'a picture is not in the rehearsal')
    }
  }

  async function remove(workshopId: string): Promise<void> {
    await store.deleteWorkshop(workshopId)
    await parts.revoke(workshopId)
  }

  async function look(): Promise<void> {
    clearTimeout(timer)
    try {
      for (const workshopId of await store.listEnded(nowMs())) await remove(workshopId)
    } catch (err) {
      log.error({ err }, 'rehearsals that are over could not be deleted')
    }
    // Closed meanwhile: the store will be gone by the next look.
    if (isClosed) return
    timer = setTimeout(look, lookMs)
    timer.unref()
  }

  return {
    begin,
    end: async (workshopId) => {
      const workshop = await store.findWorkshop(workshopId)
      if (!workshop?.state.rehearsal) return refuse('noRehearsal')
      await remove(workshopId)
      return succeed(true)
    },
    look,
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
