import type { EntryRequestRow, Store, WorkshopRow } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { type EnterRequest, limits } from '#shared/protocol'
import type { OpenDoor } from './doors.ts'
import { createToken, hashToken } from './tokens.ts'

/** How long a newcomer waits for a facilitator before the request is over. */
export const waitingMs = 10 * 60_000

/** Answered requests are kept this long, so that who was let in can come in, also after a lost answer. */
const keptMs = 2 * waitingMs

export type EntryRefusal =
  | 'passphraseNeeded'
  | 'wrongPassphrase'
  | 'nameNeeded'
  | 'turnedAway'
  | 'requestExpired'
  | 'tooManyWait'

/** A newcomer may come in (`request`: as the one who was let in), or waits. */
export type Permission =
  | { readonly kind: 'comeIn'; readonly request?: EntryRequestRow }
  | { readonly kind: 'wait'; readonly request: string; readonly isNew: boolean }

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
  readonly newId: () => string
  readonly checkPassphrase: (passphrase: string, stored: string) => Promise<boolean>
}

/** What a newcomer is asked (A40 to A45). Whoever holds the facilitator link is never asked. */
export async function askToEnter(
  parts: Parts,
  workshop: WorkshopRow,
  door: OpenDoor,
  request: EnterRequest,
): Promise<Result<Permission, EntryRefusal>> {
  if (door.role === 'facilitator') return succeed({ kind: 'comeIn' })
  switch (workshop.state.entry) {
    case undefined:
      return succeed({ kind: 'comeIn' })
    case 'passphrase':
      return askPassphrase(parts, workshop, request)
    case 'approval':
      return askFacilitator(parts, door, request)
  }
}

async function askPassphrase(
  parts: Parts,
  { passphraseHash }: WorkshopRow,
  { passphrase }: EnterRequest,
): Promise<Result<Permission, EntryRefusal>> {
  if (passphrase === undefined || passphraseHash === undefined) return refuse('passphraseNeeded')
  const isRight = await parts.checkPassphrase(passphrase, passphraseHash)
  return isRight ? succeed({ kind: 'comeIn' }) : refuse('wrongPassphrase')
}

async function askFacilitator(
  parts: Parts,
  door: OpenDoor,
  request: EnterRequest,
): Promise<Result<Permission, EntryRefusal>> {
  const token = request.request
  const known = token && (await parts.store.findEntryRequest(door.workshopId, hashToken(token)))
  if (!token || !known || known.role !== door.role) return begin(parts, door, request)
  if (known.state === 'turnedAway') return refuse('turnedAway')
  if (known.state === 'letIn') return succeed({ kind: 'comeIn', request: known })
  if (parts.nowMs() - known.createdAtMs > waitingMs) return refuse('requestExpired')
  return succeed({ kind: 'wait', request: token, isNew: false })
}

async function begin(
  { store, nowMs, newId }: Parts,
  door: OpenDoor,
  request: EnterRequest,
): Promise<Result<Permission, EntryRefusal>> {
  if (!request.name) return refuse('nameNeeded')
  const token = createToken()
  const row: EntryRequestRow = {
    id: newId(),
    workshopId: door.workshopId,
    tokenHash: hashToken(token),
    name: request.name,
    role: door.role,
    door: door.cameBy.door,
    state: 'waiting',
    participantId: undefined,
    createdAtMs: nowMs(),
  }
  const isKept = await store.addEntryRequest(row, door.cameBy, {
    mostWaiting: limits.waitingPerWorkshop,
    forgetBeforeMs: nowMs() - keptMs,
  })
  return isKept ? succeed({ kind: 'wait', request: token, isNew: true }) : refuse('tooManyWait')
}
