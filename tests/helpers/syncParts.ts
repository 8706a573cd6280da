import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import type { Store } from '#server/store'
import type { SyncLog, SyncParts } from '#server/sync'
import { type SessionState, sessionRoots } from '#shared/protocol'

/** Plain stand-ins for server/access and server/session over a real store. */
export function makeSyncParts(store: Store, log: SyncLog): SyncParts {
  return {
    store,
    log,
    nowMs: Date.now,
    signIn: (sessionToken) => store.findSignedIn(hashOf(sessionToken)),
    readSession: (workshopId) => readSession(store, workshopId),
    mirrorSession,
    isOriginAllowed: (origin) => origin === undefined || origin === 'http://accord.test',
  }
}

export async function readSession(store: Store, workshopId: string): Promise<SessionState> {
  const workshop = await store.findWorkshop(workshopId)
  if (workshop === undefined) throw new Error('no such workshop')
  const rows = await store.listParticipants(workshopId)
  const people = rows.map(({ id, name, role, color }) => ({ id, name, role, color }))
  return { ...workshop.state, people }
}

/** A plain stand-in for the session room's mirror, with the same layout. */
function mirrorSession(doc: Y.Doc, { people, ...state }: SessionState): void {
  const fields = { ...state } as Record<string, unknown>
  writeDifferences(doc.getMap(sessionRoots.session), fields)
  writeDifferences(
    doc.getMap(sessionRoots.people),
    Object.fromEntries(people.map((person) => [person.id, person])),
  )
}

function writeDifferences(map: Y.Map<unknown>, wanted: Record<string, unknown>): void {
  for (const key of map.keys()) if (!Object.hasOwn(wanted, key)) map.delete(key)
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
  }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
