import { z } from 'zod'
import { type Door, doors, layers, participantColors, type Role, roles } from '#shared/protocol'

const entry = z.object({
  workshopId: z.string(),
  participantId: z.string(),
  role: z.enum(roles),
  sessionToken: z.string(),
  title: z.string(),
  functions: z.array(z.string()),
  /** Role of the link they came by, where a facilitator has given them another one. */
  linkRole: z.enum(roles).exactOptional(),
  /** Whether they may go on without a name. */
  nameless: z.boolean().exactOptional(),
  /** Whether the person has said who they are, so that the question is not asked again. */
  named: z.boolean(),
})

/** Who this browser is in one workshop. */
export type Entry = z.infer<typeof entry>

const profile = z.object({
  name: z.string(),
  color: z.enum(participantColors).optional(),
  layer: z.enum(layers).optional(),
})

/** What a person said about themselves last time, in whichever workshop. */
export type Profile = z.infer<typeof profile>

const knownLinks = z.object({
  facilitator: z.string().optional(),
  participant: z.string().optional(),
  viewer: z.string().optional(),
})

/** The links to a workshop that went through this browser. */
export type KnownLinks = z.infer<typeof knownLinks>

const known = z.object({
  workshopId: z.string(),
  title: z.string(),
  openedAtMs: z.number(),
  links: knownLinks,
  joinCode: z.string().optional(),
  /** How often each of these had been replaced when this browser learned it; absent: never. */
  rotations: z.partialRecord(z.enum(doors), z.int()).optional(),
  /** By the way they came in (a link's token or `code:<join code>`), the last one last. */
  entries: z.array(z.object({ cameBy: z.string(), entry })),
})

/** A workshop this browser has been in. */
export type KnownWorkshop = z.infer<typeof known>

const preferences = z.object({
  announce: z.enum(['all', 'mine', 'none']),
  singleKeys: z.boolean(),
  minimap: z.boolean().exactOptional(),
  colorNames: z.boolean().exactOptional(),
  timerSound: z.boolean().exactOptional(),
  seenHints: z.array(z.string()).readonly().exactOptional(),
})

/** On the way in: by a link's token or `code:<join code>`; `request` while a facilitator has to say yes. */
const arrival = z.object({
  token: z.string(),
  name: z.string().optional(),
  request: z.string().optional(),
})
export type Arrival = z.infer<typeof arrival>

const mostKnown = 20

/**
 * What the browser keeps for its person. `lasting` (localStorage) holds the profile and the workshops for
 * rejoining; `tab` (sessionStorage) holds the session of this tab, so that a second tab can be somebody else.
 * Unreadable or denied storage counts as empty; never throws.
 */
export function createBrowserMemory(lasting: SafeStorage, tab: SafeStorage) {
  const workshops = () => lasting.read('accord.workshops', z.array(known)) ?? []
  const find = (id: string) => workshops().find(({ workshopId }) => workshopId === id)
  const keep = (workshop: KnownWorkshop) => {
    const others = workshops().filter(({ workshopId }) => workshopId !== workshop.workshopId)
    lasting.write('accord.workshops', [workshop, ...others].slice(0, mostKnown))
  }
  return {
    profile: (): Profile => lasting.read('accord.profile', profile) ?? { name: '' },
    keepProfile: (next: Profile) => lasting.write('accord.profile', next),
    preferences: () => lasting.read('accord.preferences', preferences),
    keepPreferences: (next: z.infer<typeof preferences>) =>
      lasting.write('accord.preferences', next),
    workshops,
    workshop: find,
    keepWorkshop: (id: string, change: Partial<Omit<KnownWorkshop, 'workshopId'>>) =>
      keep({ ...(find(id) ?? newWorkshop(id)), ...change }),
    forgetWorkshop: (id: string) =>
      lasting.write(
        'accord.workshops',
        workshops().filter(({ workshopId }) => workshopId !== id),
      ),
    keepEntry: (cameBy: string, next: Entry, nowMs: number) => {
      const workshop = find(next.workshopId) ?? newWorkshop(next.workshopId)
      const others = workshop.entries.filter((one) => one.cameBy !== cameBy)
      const entries = [...others, { cameBy, entry: next }]
      keep({ ...workshop, title: next.title, openedAtMs: nowMs, entries })
    },
    keepRotation: (id: string, door: Door, rotation: number) => {
      const workshop = find(id) ?? newWorkshop(id)
      keep({ ...workshop, rotations: { ...workshop.rotations, [door]: rotation } })
    },
    /** A link was replaced here: whoever came by the old one in this browser is the same person by the new one. */
    keepLink: (id: string, role: Role, link: string, token: string) => {
      const workshop = find(id) ?? newWorkshop(id)
      const mine = workshop.entries
        .filter(({ entry }) => (entry.linkRole ?? entry.role) === role)
        .at(-1)
      const entries = mine
        ? [...workshop.entries, { cameBy: token, entry: mine.entry }]
        : workshop.entries
      keep({ ...workshop, links: { ...workshop.links, [role]: link }, entries })
    },
    /** The person has said who they are. @returns the entry that says so */
    markNamed: (unnamed: Entry): Entry => {
      const next = { ...unnamed, named: true }
      const workshop = find(unnamed.workshopId)
      const entries = workshop?.entries.map((one) =>
        one.entry.participantId === next.participantId ? { ...one, entry: next } : one,
      )
      if (workshop && entries) keep({ ...workshop, entries })
      tab.write(`accord.entry.${next.workshopId}`, next)
      return next
    },
    /** A facilitator has made whoever this session is another one. */
    keepRole: (id: string, sessionToken: string, role: Role) => {
      const made = (mine: Entry): Entry => {
        const { linkRole = mine.role, ...rest } = mine
        return { ...rest, role, ...(linkRole === role ? {} : { linkRole }) }
      }
      const workshop = find(id)
      const entries = workshop?.entries.map((one) =>
        one.entry.sessionToken === sessionToken ? { ...one, entry: made(one.entry) } : one,
      )
      if (workshop && entries) keep({ ...workshop, entries })
      const here = tab.read(`accord.entry.${id}`, entry)
      if (here?.sessionToken === sessionToken) tab.write(`accord.entry.${id}`, made(here))
    },
    tabEntry: (id: string) => tab.read(`accord.entry.${id}`, entry),
    keepTabEntry: (next: Entry) => tab.write(`accord.entry.${next.workshopId}`, next),
    /** The session is no longer good: neither this tab nor a later one shall try it again. */
    forgetEntry: (id: string) => {
      const lost = tab.read(`accord.entry.${id}`, entry)?.sessionToken
      tab.remove(`accord.entry.${id}`)
      const workshop = find(id)
      const entries = workshop?.entries.filter((one) => one.entry.sessionToken !== lost) ?? []
      if (workshop) keep({ ...workshop, entries })
    },
    arrival: (id: string) => tab.read(`accord.arrival.${id}`, arrival),
    keepArrival: (id: string, next: Arrival) => tab.write(`accord.arrival.${id}`, next),
    forgetArrival: (id: string) => tab.remove(`accord.arrival.${id}`),
  }
}

export type BrowserMemory = ReturnType<typeof createBrowserMemory>

function newWorkshop(workshopId: string): KnownWorkshop {
  return { workshopId, title: '', openedAtMs: 0, links: {}, entries: [] }
}

/** Storage that answers undefined instead of throwing. */
export interface SafeStorage {
  readonly read: <T>(key: string, schema: z.ZodType<T>) => T | undefined
  readonly write: (key: string, value: unknown) => void
  readonly remove: (key: string) => void
}

/** Browsers throw already on touching a storage that is switched off, so it is handed in as a function. */
export function createSafeStorage(storage: () => Storage): SafeStorage {
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(storage())
    } catch {
      return undefined
    }
  }
  return {
    read: (key, schema) => {
      const stored = attempt((from) => JSON.parse(from.getItem(key) ?? 'null') as unknown)
      const parsed = schema.safeParse(stored)
      return parsed.success ? parsed.data : undefined
    },
    write: (key, value) => void attempt((to) => to.setItem(key, JSON.stringify(value))),
    remove: (key) => void attempt((from) => from.removeItem(key)),
  }
}
