import { z } from 'zod'
import { roles } from '#shared/protocol'
import { browserStore, type StorageLike } from './browserStore.ts'

const recentWorkshop = z.object({
  workshopId: z.string(),
  title: z.string(),
  role: z.enum(roles),
  lastOpenedMs: z.number(),
  /** Known where this browser made the workshop, so that its facilitator can share them again. Full links, tokens included. */
  links: z
    .object({ facilitator: z.string(), participant: z.string(), viewer: z.string() })
    .optional(),
  joinCode: z.string().optional(),
})

/** A workshop this browser made or opened. */
export type RecentWorkshop = z.infer<typeof recentWorkshop>

const mostKept = 50

export interface RecentWorkshops {
  /** Latest first; empty where nothing is kept. */
  list(): readonly RecentWorkshop[]
  find(workshopId: string): RecentWorkshop | undefined
  /** Puts it first. Links and join code known before are kept if it names none. @returns whether it was kept */
  remember(workshop: RecentWorkshop): boolean
  forget(workshopId: string): void
}

/** The workshops of this browser, in localStorage. */
export function createRecentWorkshops(
  storage: () => StorageLike = () => localStorage,
): RecentWorkshops {
  const store = browserStore(storage, 'accord.recentWorkshops', z.array(recentWorkshop))
  const list = () => [...(store.read() ?? [])].sort((a, b) => b.lastOpenedMs - a.lastOpenedMs)
  const find = (workshopId: string) => list().find((known) => known.workshopId === workshopId)
  const others = (workshopId: string) => list().filter((known) => known.workshopId !== workshopId)
  return {
    list,
    find,
    remember: (workshop) => {
      const merged = { ...find(workshop.workshopId), ...workshop }
      return store.write([merged, ...others(workshop.workshopId)].slice(0, mostKept))
    },
    forget: (workshopId) => void store.write(others(workshopId)),
  }
}
