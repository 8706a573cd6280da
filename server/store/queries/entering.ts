import type { Transaction } from 'kysely'
import type { DoorKey, EntryRequestRow, ParticipantRow, SignedIn } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { isOpen } from './access.ts'
import { hasParticipant, insertParticipant, insertSessionToken } from './people.ts'
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
): Promise<boolean> {
  if (cameBy && !(await isOpen(db, signedIn.workshopId, cameBy))) return false
  if (!(await hasParticipant(db, signedIn))) return false
  await insertSessionToken(db, signedIn, token, cameBy?.door ?? signedIn.role)
  return true
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
