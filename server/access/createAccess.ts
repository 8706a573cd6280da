import type { SignedIn, Store, WorkshopRow } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import type { EnterAnswer, EnterRequest, EnterWaiting } from '#shared/protocol'
import { checkFunction } from '#shared/session'
import { admitNewcomer, findReturning, readmit, type Session } from './admit.ts'
import { askToEnter, type EntryRefusal } from './askToEnter.ts'
import { findDoor, type OpenDoor } from './doors.ts'
import { createPassphraseCheck } from './passphrase.ts'
import { hashToken } from './tokens.ts'

export interface Access {
  /** Whom a session token stands for; undefined for anything else. Never throws for a strange token. */
  signIn(sessionToken: string): Promise<SignedIn | undefined>
  /**
   * Exchanges a link token or join code for a session (rules A10 to A17), or for a place among those who wait
   * (A40 to A45). `workshopId` undefined: the code alone says which workshop. What it says is in the store when this
   * resolves; telling the others is the caller's.
   */
  enter(
    workshopId: string | undefined,
    request: EnterRequest,
  ): Promise<Result<Entered, EnterRefusal>>
}

/** `isNews`: the others should be told. */
export type Entered =
  | { readonly kind: 'in'; readonly answer: EnterAnswer; readonly isNews: true }
  | { readonly kind: 'waiting'; readonly answer: EnterWaiting; readonly isNews: boolean }

export type EnterRefusal = 'notFound' | 'unknownFunction' | 'full' | EntryRefusal

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
}

export function createAccess({ store, nowMs, newId }: Parts): Access {
  const parts = { store, nowMs, newId, checkPassphrase: createPassphraseCheck() }

  async function enterNew(
    workshop: WorkshopRow,
    door: OpenDoor,
    request: EnterRequest,
  ): Promise<Result<Entered, EnterRefusal>> {
    const allowed = await askToEnter(parts, workshop, door, request)
    if (!allowed.ok) return allowed
    const { title } = workshop.state
    if (allowed.value.kind === 'wait') {
      const { request: token, isNew } = allowed.value
      const answer = { workshopId: workshop.id, request: token, title }
      return succeed({ kind: 'waiting', answer, isNews: isNew })
    }
    const session = await admitNewcomer(parts, door, request, allowed.value.request)
    return session.ok ? entered(workshop, door, session.value) : session
  }

  return {
    signIn: (sessionToken) => store.findSignedIn(hashToken(sessionToken)),
    async enter(workshopId, request) {
      const door = await findDoor(store, workshopId, request)
      const workshop = door && (await store.findWorkshop(door.workshopId))
      if (!workshop) return refuse('notFound')
      const known = checkFunction(workshop.state.functions, request.function)
      if (!known.ok) return known
      const returning = await findReturning(store, door, request.rejoin)
      if (returning === undefined) return enterNew(workshop, door, request)
      const session = await readmit(parts, door, returning, request)
      return session ? entered(workshop, door, session) : refuse('notFound')
    },
  }
}

function entered(
  { state: { title, functions, rotations, nameless } }: WorkshopRow,
  { cameBy, role: linkRole }: OpenDoor,
  session: Session,
): Result<Entered, never> {
  const rotation = rotations?.[cameBy.door]
  const answer = {
    ...session,
    title,
    functions,
    ...(rotation ? { rotation } : {}),
    ...(nameless ? { nameless } : {}),
    ...(linkRole === session.role ? {} : { linkRole }),
  }
  return succeed({ kind: 'in', answer, isNews: true })
}
