import type { EntryRequestRow, ParticipantRow, Store } from '#server/store'
import { roleOnReturn } from '#shared/access'
import { type Result, refuse, succeed } from '#shared/basics'
import { type EnterAnswer, limits, participantColors } from '#shared/protocol'
import { changeProfile, type Profile } from '#shared/session'
import type { OpenDoor } from './doors.ts'
import { createToken, hashToken } from './tokens.ts'

export type Session = Pick<EnterAnswer, 'workshopId' | 'participantId' | 'role' | 'sessionToken'>

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
}

/** Who somebody was here before, if the token they show is still good (A13). */
export async function findReturning(
  store: Store,
  { workshopId }: OpenDoor,
  rejoin: string | undefined,
): Promise<string | undefined> {
  if (rejoin === undefined) return undefined
  const before = await store.findSignedIn(hashToken(rejoin))
  return before?.workshopId === workshopId ? before.participantId : undefined
}

/** Lets in somebody who was here before; undefined if they were removed or their door closed a moment ago. */
export async function readmit(
  parts: Parts,
  { workshopId, role: ofLink, cameBy }: OpenDoor,
  participantId: string,
  profile: Profile,
): Promise<Session | undefined> {
  const atMs = parts.nowMs()
  const sessionToken = createToken()
  const asked = { workshopId, participantId, role: ofLink }
  const hash = hashToken(sessionToken)
  const role = await parts.store.addSessionToken(asked, hash, atMs, { cameBy })
  if (role === undefined) return undefined
  await parts.store.runCommand(
    { workshopId, participantId, key: `rejoin:${parts.newId()}`, atMs },
    ({ state, people }) => ({
      keep: true,
      after: {
        state,
        people: people.map((person) =>
          person.id === participantId
            ? { ...changeProfile(person, profile), role: roleOnReturn(ofLink, person.madeRole) }
            : person,
        ),
      },
      event: { type: 'rejoin', role },
      answer: true,
    }),
  )
  return { workshopId, participantId, role, sessionToken }
}

/**
 * Lets in a new person. With a request they come in as the one a facilitator let in, once: the same request again
 * is the same person.
 */
export async function admitNewcomer(
  parts: Parts,
  door: OpenDoor,
  profile: Profile,
  request: EntryRequestRow | undefined,
): Promise<Result<Session, 'full' | 'notFound'>> {
  if (request?.participantId !== undefined) {
    const again = await readmit(parts, door, request.participantId, profile)
    return again ? succeed(again) : refuse('notFound')
  }
  const { workshopId, role, cameBy } = door
  const people = await parts.store.listParticipants(workshopId)
  if (people.length >= limits.peoplePerWorkshop) return refuse('full')
  const row = newPerson(parts, door, people, profile)
  const sessionToken = createToken()
  const isIn = await parts.store.addParticipant(row, hashToken(sessionToken), row.createdAtMs, {
    cameBy,
    ...(request ? { request: request.id } : {}),
  })
  return isIn
    ? succeed({ workshopId, participantId: row.id, role, sessionToken })
    : refuse('notFound')
}

function newPerson(
  { nowMs, newId }: Parts,
  { workshopId, role }: OpenDoor,
  people: readonly ParticipantRow[],
  profile: Profile,
): ParticipantRow {
  const blank: ParticipantRow = {
    id: newId(),
    workshopId,
    name: '',
    role,
    color: rarestColor(people),
    function: undefined,
    layer: undefined,
    createdAtMs: nowMs(),
  }
  return changeProfile(blank, profile)
}

function rarestColor(people: readonly ParticipantRow[]): ParticipantRow['color'] {
  const count = (color: string) => people.filter((person) => person.color === color).length
  return participantColors.reduce((rarest, color) =>
    count(color) < count(rarest) ? color : rarest,
  )
}
