import type { Transaction } from 'kysely'
import { roleOnReturn } from '#shared/access'
import type { Role } from '#shared/protocol'
import type { DoorKey, EntryRequestRow, ParticipantRow, SignedIn } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { isOpen } from './access.ts'
import { findParticipant, insertParticipant, insertSessionToken } from './people.ts'
import { deleteRequestsBefore, insertRequest, listWaiting, spendRequest } from './requests.ts'

/** The body of Store.addParticipant, inside its transaction. */
export async function enterAsNewcomer(
  db: Transaction<Tables>,
  row: ParticipantRow,
  token: { readonly hash: string; readonly atMs: number },
  how: { readonly cameBy?: DoorKey; readonly request?: string },
): Promise<boolean> {
  if (how.cameBy && !(await isOpen(db, row.workshopId, how.cameBy))) return false
  await insertParticipant(db, row)
  if (how.request !== undefined && !(await spendRequest(db, how.request, row.id))) {
    await db.deleteFrom('participants').where('id', '=', row.id).execute()
    return false
  }
  const signedIn = { workshopId: row.workshopId, participantId: row.id, role: row.role }
  await insertSessionToken(db, signedIn, token, how.cameBy?.door ?? row.role)
  return true
}

/** The body of Store.addSessionToken, inside its transaction. */
export async function enterAgain(
  db: Transaction<Tables>,
  signedIn: SignedIn,
  token: { readonly hash: string; readonly atMs: number },
  { cameBy }: { readonly cameBy?: DoorKey },
): Promise<Role | undefined> {
  if (cameBy && !(await isOpen(db, signedIn.workshopId, cameBy))) return undefined
  const person = await findParticipant(db, signedIn)
  if (person === undefined) return undefined
  const role = roleOnReturn(signedIn.role, person.madeRole)
  await insertSessionToken(db, { ...signedIn, role }, token, cameBy?.door ?? signedIn.role)
  return role
}

/** The body of Store.addEntryRequest, inside its transaction. */
export async function ask(
  db: Transaction<Tables>,
  row: EntryRequestRow,
  cameBy: DoorKey,
  limits: { readonly mostWaiting: number; readonly forgetBeforeMs: number },
): Promise<boolean> {
  if (!(await isOpen(db, row.workshopId, cameBy))) return false
  await deleteRequestsBefore(db, row.workshopId, limits.forgetBeforeMs)
  const waiting = await listWaiting(db, row.workshopId, 0)
  if (waiting.length >= limits.mostWaiting) return false
  await insertRequest(db, row)
  return true
}
