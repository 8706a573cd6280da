import type { Kysely } from 'kysely'
import type { Store } from './contract.ts'
import { insertAsset, readAsset } from './queries/assets.ts'
import { findBallot, findOnSite, listRoundDeadlines } from './queries/ballots.ts'
import { findAnswer, runCommand, writeAnswer } from './queries/commands.ts'
import { replaceDamaged } from './queries/damage.ts'
import { compact, listPrivateOwners, readDocument } from './queries/documents.ts'
import { ask, enterAgain, enterAsNewcomer } from './queries/entering.ts'
import { listEvents } from './queries/events.ts'
import { insertFacts, readGateFacts, startEpoch } from './queries/gateFacts.ts'
import { insertUpdates } from './queries/insertUpdates.ts'
import { findSignedIn, listParticipants } from './queries/people.ts'
import { findRequest, listWaiting } from './queries/requests.ts'
import {
  deleteSnapshots,
  findSeq,
  insertSnapshot,
  listBoardsDue,
  listSnapshots,
  readSnapshot,
} from './queries/snapshots.ts'
import { findStrategyVersion } from './queries/strategyVersions.ts'
import {
  deleteWorkshop,
  findLinkRole,
  findWorkshop,
  findWorkshopByJoinCode,
  insertWorkshop,
  listEnded,
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
    appendUpdates: (updates) =>
      db.transaction().execute(async (tx) => {
        const seqs = await insertUpdates(tx, updates)
        await insertFacts(tx, updates)
        return seqs
      }),
    compactDocument: (ref, merge) => db.transaction().execute((tx) => compact(tx, ref, merge)),
    listPrivateOwners: (workshopId) => listPrivateOwners(db, workshopId),
    loadGateFacts: (ref) => db.transaction().execute((tx) => readGateFacts(tx, ref)),
    startEpoch: (ref, rewrite) => db.transaction().execute((tx) => startEpoch(tx, ref, rewrite)),

    createWorkshop: (workshop, links, updates, people = []) =>
      db.transaction().execute((tx) => insertWorkshop(tx, workshop, links, updates, people)),
    findWorkshop: (workshopId) => findWorkshop(db, workshopId),
    deleteWorkshop: (workshopId) => deleteWorkshop(db, workshopId),
    listEnded: (nowMs) => listEnded(db, nowMs),
    findWorkshopByJoinCode: (joinCode) => findWorkshopByJoinCode(db, joinCode),
    findLinkRole: (workshopId, tokenHash) => findLinkRole(db, workshopId, tokenHash),

    addParticipant: (row, hash, atMs, how = {}) =>
      db.transaction().execute((tx) => enterAsNewcomer(tx, row, { hash, atMs }, how)),
    addSessionToken: (signedIn, hash, atMs, how = {}) =>
      db.transaction().execute((tx) => enterAgain(tx, signedIn, { hash, atMs }, how)),
    findSignedIn: (tokenHash) => findSignedIn(db, tokenHash),
    listParticipants: (workshopId) => listParticipants(db, workshopId),

    addEntryRequest: (row, cameBy, limits) =>
      db.transaction().execute((tx) => ask(tx, row, cameBy, limits)),
    findEntryRequest: (workshopId, tokenHash) => findRequest(db, workshopId, tokenHash),
    listWaiting: (workshopId, sinceMs) => listWaiting(db, workshopId, sinceMs),

    runCommand: (command, decide) =>
      db.transaction().execute((tx) => runCommand(tx, command, decide)),

    listEvents: (workshopId, types) => listEvents(db, workshopId, types),
    findOnSite: (workshopId, round) => findOnSite(db, workshopId, round),
    findBallot: (workshopId, round, participantId) =>
      findBallot(db, workshopId, round, participantId),
    findStrategyVersion: (workshopId, id) => findStrategyVersion(db, workshopId, id),
    listRoundDeadlines: () => listRoundDeadlines(db),

    findAnswer: (key) => findAnswer(db, key),
    keepAnswer: (key, answer) => writeAnswer(db, key, answer),

    replaceDamaged: (ref, bytes, atMs) =>
      db.transaction().execute((tx) => replaceDamaged(tx, ref, bytes, atMs)),
    findSeq: (ref) => findSeq(db, ref),
    keepSnapshot: (snapshot) => db.transaction().execute((tx) => insertSnapshot(tx, snapshot)),
    listSnapshots: (workshopId) => listSnapshots(db, workshopId),
    readSnapshot: (workshopId, id) => readSnapshot(db, workshopId, id),
    deleteSnapshots: (workshopId, ids) => deleteSnapshots(db, workshopId, ids),
    keepAsset: (asset, most) => db.transaction().execute((tx) => insertAsset(tx, asset, most)),
    readAsset: (workshopId, id) => readAsset(db, workshopId, id),
    listBoardsDue: (beforeMs, most, afterMs = Number.MAX_SAFE_INTEGER) =>
      listBoardsDue(db, beforeMs, most, afterMs),

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
