import type { DoorKey, Store } from '#server/store'
import type { EnterRequest, Role } from '#shared/protocol'
import { normaliseJoinCode } from './joinCodes.ts'
import { hashToken } from './tokens.ts'

/** Which workshop is opened, in which role, and by what. */
export interface OpenDoor {
  readonly workshopId: string
  readonly role: Role
  readonly cameBy: DoorKey
}

/** What a link token or join code opens; undefined for everything that opens nothing (A3, A10, A11). */
export function findDoor(
  store: Store,
  workshopId: string | undefined,
  request: EnterRequest,
): Promise<OpenDoor | undefined> {
  return 'token' in request
    ? findByLink(store, workshopId, hashToken(request.token))
    : findByCode(store, workshopId, normaliseJoinCode(request.joinCode))
}

async function findByLink(
  store: Store,
  workshopId: string | undefined,
  key: string,
): Promise<OpenDoor | undefined> {
  if (workshopId === undefined) return undefined
  const role = await store.findLinkRole(workshopId, key)
  return role && { workshopId, role, cameBy: { door: role, key } }
}

async function findByCode(
  store: Store,
  workshopId: string | undefined,
  key: string,
): Promise<OpenDoor | undefined> {
  const found = await store.findWorkshopByJoinCode(key)
  const isThisOne = found !== undefined && (workshopId ?? found) === found
  return isThisOne
    ? { workshopId: found, role: 'participant', cameBy: { door: 'code', key } }
    : undefined
}
