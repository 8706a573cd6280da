import type { Kysely } from 'kysely'
import type { Store } from './contract.ts'
import { findAnswer, runCommand, writeAnswer } from './queries/commands.ts'
import { replaceDamaged } from './queries/damage.ts'
import { compact, insertUpdates, readDocument } from './queries/documents.ts'
import {
  findSignedIn,
  insertParticipant,
  insertSessionToken,
  listParticipants,
} from './queries/people.ts'
import {
  deleteSnapshots,
  findSeq,
  insertSnapshot,
  listBoardsDue,
  listSnapshots,
  readSnapshot,
} from './queries/snapshots.ts'
import {
  findLinkRole,
  findWorkshop,
  findWorkshopByJoinCode,
  insertWorkshop,
} from './queries/workshops.ts'
import type { Tables } from './schema.ts'

/**
 * The contract over any database Kysely speaks to. Whoever opens the database sees to its schema and to
 * commits that are on disk when they return.
 */
export function createKyselyStore(db: Kysely<Tables>): Store {
  let closing: Promise<void> | undefined
  return {
    loadDocument: (ref) => db.transaction().execute((tx) => readDocument(tx, ref)),
    appendUpdates: (updates) => db.transaction().execute((tx) => insertUpdates(tx, updates)),
    compactDocument: (ref, merge) => db.transaction().execute((tx) => compact(tx, ref, merge)),

    createWorkshop: (workshop, links, updates, people = []) =>
      db.transaction().execute((tx) => insertWorkshop(tx, workshop, links, updates, people)),
    findWorkshop: (workshopId) => findWorkshop(db, workshopId),
    findWorkshopByJoinCode: (joinCode) => findWorkshopByJoinCode(db, joinCode),
    findLinkRole: (workshopId, tokenHash) => findLinkRole(db, workshopId, tokenHash),

    addParticipant: (row, tokenHash, atMs) =>
      db.transaction().execute(async (tx) => {
        await insertParticipant(tx, row)
        const signedIn = { workshopId: row.workshopId, participantId: row.id, role: row.role }
        await insertSessionToken(tx, signedIn, tokenHash, atMs)
      }),
    addSessionToken: (signedIn, tokenHash, atMs) =>
      db.transaction().execute((tx) => insertSessionToken(tx, signedIn, tokenHash, atMs)),
    findSignedIn: (tokenHash) => findSignedIn(db, tokenHash),
    listParticipants: (workshopId) => listParticipants(db, workshopId),

    runCommand: (command, decide) =>
      db.transaction().execute((tx) => runCommand(tx, command, decide)),

    findAnswer: (key) => findAnswer(db, key),
    keepAnswer: (key, answer) => writeAnswer(db, key, answer),

    replaceDamaged: (ref, bytes, atMs) =>
      db.transaction().execute((tx) => replaceDamaged(tx, ref, bytes, atMs)),
    findSeq: (ref) => findSeq(db, ref),
    keepSnapshot: (snapshot) => db.transaction().execute((tx) => insertSnapshot(tx, snapshot)),
    listSnapshots: (workshopId) => listSnapshots(db, workshopId),
    readSnapshot: (workshopId, id) => readSnapshot(db, workshopId, id),
    deleteSnapshots: (workshopId, ids) => deleteSnapshots(db, workshopId, ids),
    listBoardsDue: (beforeMs, most) => listBoardsDue(db, beforeMs, most),

    isReady: () => probe(db),
    close: () => {
      closing ??= close(db)
      return closing
    },
  }
}

async function close(db: Kysely<Tables>): Promise<void> {
  // Connections are handed out in order: whoever asked before us has finished when we get ours.
  await db.connection().execute(async () => undefined)
  await db.destroy()
}

async function probe(db: Kysely<Tables>): Promise<boolean> {
  try {
    await db
      .insertInto('probe')
      .values({ id: 1, count: 1 })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((column) => ({ count: column('probe.count', '+', 1) })),
      )
      .execute()
    return (await db.selectFrom('probe').select('count').executeTakeFirst()) !== undefined
  } catch {
    return false
  }
}
