import * as Y from 'yjs'
import { createToken, hashToken, showJoinCode } from '#server/access'
import type { DocumentRef, NewUpdate, Store } from '#server/store'
import { type BoardFile, fillBoard } from '#shared/board'
import { type DocumentName, type Role, roles, type SessionState } from '#shared/protocol'
import type { StateWithoutPeople } from '#shared/session'
import { freshJoinCode } from './freshJoinCode.ts'
import { mirrorSession } from './mirrorSession.ts'
import { adoptPeople, toParticipant } from './people.ts'

/** A workshop that is on disk, with the secrets that are told once and never again. */
export interface KeptWorkshop {
  readonly workshopId: string
  /** As people see it: `ABCD-EFGH`. */
  readonly joinCode: string
  readonly tokens: Readonly<Record<Role, string>>
}

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
}

/**
 * Keeps a new workshop, its links, its people and the first update of its documents in one transaction.
 * @param endsAtMs when it may be deleted by itself; absent: never
 */
export async function keepWorkshop(
  { store, nowMs, newId }: Parts,
  state: StateWithoutPeople,
  file: BoardFile | undefined,
  endsAtMs?: number,
): Promise<KeptWorkshop> {
  const workshop = {
    id: newId(),
    joinCode: await freshJoinCode(store),
    state,
    createdAtMs: nowMs(),
    ...(endsAtMs === undefined ? {} : { endsAtMs }),
  }
  const adopted = file && adoptPeople(file, workshop, newId)
  const people = adopted?.people ?? []
  const tokens = { facilitator: createToken(), participant: createToken(), viewer: createToken() }
  const links = roles.map((role) => ({ role, tokenHash: hashToken(tokens[role]) }))
  const session = { ...state, people: people.map(toParticipant) }
  const updates = [firstSession(session), ...(adopted ? [firstBoard(adopted.file, nowMs())] : [])]
  await store.createWorkshop(
    workshop,
    links,
    updates.map((update) => toNewUpdate(workshop, update)),
    people,
  )
  return { workshopId: workshop.id, joinCode: showJoinCode(workshop.joinCode), tokens }
}

interface FirstUpdate {
  readonly document: DocumentName
  readonly bytes: Uint8Array
}

function firstSession(state: SessionState): FirstUpdate {
  const doc = new Y.Doc()
  mirrorSession(doc, state)
  return { document: 'session', bytes: Y.encodeStateAsUpdate(doc) }
}

function firstBoard(file: BoardFile, atMs: number): FirstUpdate {
  const doc = new Y.Doc()
  fillBoard(doc, file, atMs, 'import')
  return { document: 'board', bytes: Y.encodeStateAsUpdate(doc) }
}

function toNewUpdate(
  workshop: { readonly id: string; readonly createdAtMs: number },
  { document, bytes }: FirstUpdate,
): NewUpdate {
  const ref: DocumentRef = { workshopId: workshop.id, document, owner: '' }
  return { ref, bytes, author: '', atMs: workshop.createdAtMs }
}
