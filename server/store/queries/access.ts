import type { Kysely, Transaction } from 'kysely'
import type { AccessChange, DoorKey } from '../contract.ts'
import type { Tables } from '../schema.ts'
import { answerRequest, deleteRequests } from './requests.ts'

/** Does it still open? Asked inside the transaction that lets somebody in, so that a replaced link lets in nobody. */
export async function isOpen(
  db: Kysely<Tables>,
  workshopId: string,
  { door, key }: DoorKey,
): Promise<boolean> {
  const found =
    door === 'code'
      ? db
          .selectFrom('workshops')
          .select('id')
          .where('id', '=', workshopId)
          .where('join_code', '=', key)
      : db
          .selectFrom('links')
          .select('role')
          .where('workshop_id', '=', workshopId)
          .where('role', '=', door)
          .where('token_hash', '=', key)
  return (await found.executeTakeFirst()) !== undefined
}

export async function changeAccess(
  db: Transaction<Tables>,
  workshopId: string,
  changes: readonly AccessChange[],
): Promise<void> {
  for (const change of changes) await carryOut(db, workshopId, change)
}

async function carryOut(
  db: Transaction<Tables>,
  workshopId: string,
  change: AccessChange,
): Promise<void> {
  switch (change.kind) {
    case 'replaceLink':
      return replaceLink(db, workshopId, change)
    case 'replaceJoinCode':
      await deleteRequests(db, workshopId, 'code')
      await updateWorkshop(db, workshopId, { join_code: change.joinCode })
      return
    case 'signOut':
      return signOut(db, workshopId, change)
    case 'setRole':
      return setRole(db, workshopId, change)
    case 'setPassphrase':
      return updateWorkshop(db, workshopId, { passphrase_hash: change.hash ?? null })
    case 'answerRequest':
      return answerRequest(db, workshopId, change)
  }
}

async function replaceLink(
  db: Transaction<Tables>,
  workshopId: string,
  { role, tokenHash }: Extract<AccessChange, { kind: 'replaceLink' }>,
): Promise<void> {
  await deleteRequests(db, workshopId, role)
  await db
    .deleteFrom('links')
    .where('workshop_id', '=', workshopId)
    .where('role', '=', role)
    .execute()
  await db
    .insertInto('links')
    .values({ workshop_id: workshopId, token_hash: tokenHash, role })
    .execute()
}

async function signOut(
  db: Transaction<Tables>,
  workshopId: string,
  { door, except }: Extract<AccessChange, { kind: 'signOut' }>,
): Promise<void> {
  await db
    .deleteFrom('session_tokens')
    .where('workshop_id', '=', workshopId)
    .where('came_by', '=', door)
    .where('participant_id', '!=', except)
    .execute()
}

async function setRole(
  db: Transaction<Tables>,
  workshopId: string,
  { participantId, role }: Extract<AccessChange, { kind: 'setRole' }>,
): Promise<void> {
  await db
    .updateTable('session_tokens')
    .set({ role })
    .where('workshop_id', '=', workshopId)
    .where('participant_id', '=', participantId)
    .execute()
}

async function updateWorkshop(
  db: Transaction<Tables>,
  workshopId: string,
  fields: { readonly join_code?: string; readonly passphrase_hash?: string | null },
): Promise<void> {
  await db.updateTable('workshops').set(fields).where('id', '=', workshopId).execute()
}
