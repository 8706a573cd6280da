import type { ParticipantRow, SignedIn, Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { type EnterAnswer, type EnterRequest, limits, participantColors } from '#shared/protocol'
import { changeProfile, checkFunction, type Profile } from '#shared/session'
import { normaliseJoinCode } from './joinCodes.ts'
import { createToken, hashToken } from './tokens.ts'

export interface Access {
  /** Whom a session token stands for; undefined for anything else. Never throws for a strange token. */
  signIn(sessionToken: string): Promise<SignedIn | undefined>
  /**
   * Exchanges a link token or join code for a session (rules A10 to A17). `workshopId` undefined: the code
   * alone says which workshop. Who enters is in the store when this resolves; telling the others is the caller's.
   */
  enter(
    workshopId: string | undefined,
    request: EnterRequest,
  ): Promise<Result<EnterAnswer, EnterRefusal>>
}

export type EnterRefusal = 'notFound' | 'unknownFunction' | 'full'

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
}

export function createAccess(parts: Parts): Access {
  const { store } = parts
  return {
    signIn: (sessionToken) => store.findSignedIn(hashToken(sessionToken)),
    async enter(workshopId, request) {
      const door = await findDoor(store, workshopId, request)
      const workshop = door && (await store.findWorkshop(door.workshopId))
      if (!workshop) return refuse('notFound')
      const { title, functions } = workshop.state
      const known = checkFunction(functions, request.function)
      if (!known.ok) return known
      const entered = await admit(parts, door, request)
      if (!entered.ok) return entered
      return succeed({ ...entered.value, title, functions })
    },
  }
}

/** Which workshop is opened, and in which role. */
type Door = Pick<SignedIn, 'workshopId' | 'role'>

async function findDoor(
  store: Store,
  workshopId: string | undefined,
  request: EnterRequest,
): Promise<Door | undefined> {
  if ('token' in request) {
    if (workshopId === undefined) return undefined
    const role = await store.findLinkRole(workshopId, hashToken(request.token))
    return role && { workshopId, role }
  }
  const found = await store.findWorkshopByJoinCode(normaliseJoinCode(request.joinCode))
  const isThisOne = found !== undefined && (workshopId ?? found) === found
  return isThisOne ? { workshopId: found, role: 'participant' } : undefined
}

type Session = Pick<EnterAnswer, 'workshopId' | 'participantId' | 'role' | 'sessionToken'>

async function admit(
  parts: Parts,
  door: Door,
  request: EnterRequest,
): Promise<Result<Session, 'full'>> {
  const sessionToken = createToken()
  const returning = await findReturning(parts.store, door, request.rejoin)
  const participantId = returning
    ? await readmit(parts, { ...door, participantId: returning }, request, sessionToken)
    : await addNewcomer(parts, door, request, sessionToken)
  if (participantId === undefined) return refuse('full')
  return succeed({ ...door, participantId, sessionToken })
}

async function findReturning(
  store: Store,
  { workshopId }: Door,
  rejoin: string | undefined,
): Promise<string | undefined> {
  if (rejoin === undefined) return undefined
  const before = await store.findSignedIn(hashToken(rejoin))
  return before?.workshopId === workshopId ? before.participantId : undefined
}

async function readmit(
  parts: Parts,
  signedIn: SignedIn,
  profile: Profile,
  sessionToken: string,
): Promise<string> {
  const atMs = parts.nowMs()
  await parts.store.addSessionToken(signedIn, hashToken(sessionToken), atMs)
  const { workshopId, participantId, role } = signedIn
  await parts.store.runCommand(
    { workshopId, participantId, key: `rejoin:${parts.newId()}`, atMs },
    ({ state, people }) => ({
      keep: true,
      after: {
        state,
        people: people.map((person) =>
          person.id === participantId ? { ...changeProfile(person, profile), role } : person,
        ),
      },
      event: { type: 'rejoin', role },
      answer: true,
    }),
  )
  return participantId
}

async function addNewcomer(
  { store, nowMs, newId }: Parts,
  { workshopId, role }: Door,
  profile: Profile,
  sessionToken: string,
): Promise<string | undefined> {
  const people = await store.listParticipants(workshopId)
  if (people.length >= limits.peoplePerWorkshop) return undefined
  const atMs = nowMs()
  const blank: ParticipantRow = {
    id: newId(),
    workshopId,
    name: '',
    role,
    color: rarestColor(people),
    function: undefined,
    layer: undefined,
    createdAtMs: atMs,
  }
  const row = changeProfile(blank, profile)
  await store.addParticipant(row, hashToken(sessionToken), atMs)
  return row.id
}

function rarestColor(people: readonly ParticipantRow[]): ParticipantRow['color'] {
  const count = (color: string) => people.filter((person) => person.color === color).length
  return participantColors.reduce((rarest, color) =>
    count(color) < count(rarest) ? color : rarest,
  )
}
