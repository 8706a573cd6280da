import * as Y from 'yjs'
import {
  CorruptRowError,
  createGroupCommit,
  type DocumentRef,
  type GroupCommit,
  type Store,
} from '#server/store'
import { boardRoots } from '#shared/board'
import type { SessionState } from '#shared/protocol'
import { Crowd } from './crowd.ts'
import { docFromStored, mergeStored } from './documents.ts'
import { bytesOf, startEpochIfDue } from './epochs.ts'
import { GateLedger } from './gate/gateLedger.ts'
import type { AuthoredUpdate } from './jobs.ts'
import type { SyncParts, SyncTiming } from './parts.ts'
import { Room } from './room.ts'
import { TickClock } from './tickClock.ts'

/** A document with more rows than this is worth compacting. */
const mostRows = 300

/**
 * The id under which the server writes the session document. The same for all of an epoch, because every id ever
 * used makes a document slower; safe, because one room at a time writes it and only after loading all of it.
 */
function serverClientId(epoch: number): number {
  return 1 + epoch
}

const peoplesRoots: ReadonlySet<string> = new Set(boardRoots)
/** Clusters, comments and wording are for all; private are items alone. */
const privateRoots: ReadonlySet<string> = new Set(['items'])

export interface RoomLoader {
  load(ref: DocumentRef): Promise<Room>
  /** @returns the size of the document after it; undefined when nothing was done. Never rejects */
  compact(ref: DocumentRef, rows: number): Promise<number | undefined>
  /** Resolves when no write is waiting or under way. */
  settled(): Promise<void>
}

/** Brings documents from the store into rooms, and what rooms keep into the store. */
export function createRoomLoader(
  parts: SyncParts,
  timing: SyncTiming,
  readState: (workshopId: string) => Promise<SessionState>,
): RoomLoader {
  const { store, log, nowMs } = parts
  const group = createGroupCommit(store, { mostWindowMs: timing.commitWindowMs })
  const clock = new TickClock(parts.steadyMs ?? nowMs)
  const crowd = new Crowd(timing.tickMs)
  const compact = (ref: DocumentRef, rows: number) => compactIfWorth(parts, ref, rows)

  async function load(ref: DocumentRef): Promise<Room> {
    const state = await readState(ref.workshopId)
    const { stored, doc } = await loadOrRebuild(parts, ref, compact)
    const facts = await store.loadGateFacts(ref)
    const room = new Room({
      doc,
      ledger: new GateLedger(facts, bytesOf(stored)),
      clientId: ref.document === 'session' ? serverClientId(facts.epoch) : undefined,
      rows: stored.updates.length,
      roots: ref.document === 'private' ? privateRoots : peoplesRoots,
      isPrivate: ref.document === 'private',
      clock,
      crowd,
      append: (updates) => appendAll(group, ref, updates, nowMs()),
      compact: (rows) => compact(ref, rows),
      onFault: (err) => log.error({ ...ref, err }, 'sync: a mistake of ours'),
      onFailedWrite: (err) => log.error({ ...ref, err }, 'sync: the store did not keep an update'),
    })
    if (ref.document === 'session') {
      await room.write((copy) => parts.mirrorSession(copy, state))
    }
    return room
  }

  return { load, compact, settled: () => group.settled() }
}

/**
 * A session document is told from SQL, so that a damaged one is no loss: it begins anew in a new epoch, empty until it
 * is mirrored, and its rows are kept aside.
 */
async function loadOrRebuild(parts: SyncParts, ref: DocumentRef, compact: RoomLoader['compact']) {
  try {
    return await loadInEpoch(parts, ref, compact)
  } catch (error) {
    if (!(error instanceof CorruptRowError) || ref.document !== 'session') throw error
    parts.log.error({ ...ref, err: error }, 'sync: a damaged session document is told anew')
    await parts.store.replaceDamaged(ref, Y.encodeStateAsUpdate(new Y.Doc()), parts.nowMs())
    return loadInEpoch(parts, ref, compact)
  }
}

async function loadInEpoch(parts: SyncParts, ref: DocumentRef, compact: RoomLoader['compact']) {
  const stored = await loadCompacted(parts.store, ref, compact)
  const doc = docFromStored(stored)
  if (ref.document === 'session' || !(await startEpochIfDue(parts, ref, stored, doc))) {
    return { stored, doc }
  }
  doc.destroy()
  const fresh = await parts.store.loadDocument(ref)
  return { stored: fresh, doc: docFromStored(fresh) }
}

async function loadCompacted(store: Store, ref: DocumentRef, compact: RoomLoader['compact']) {
  const stored = await store.loadDocument(ref)
  if (stored.updates.length <= mostRows) return stored
  await compact(ref, stored.updates.length)
  return store.loadDocument(ref)
}

/** Never rejects: a document that is not compacted is slower to load, and nothing else. */
async function compactIfWorth(
  { store, log }: SyncParts,
  ref: DocumentRef,
  rows: number,
): Promise<number | undefined> {
  if (rows <= mostRows) return undefined
  try {
    const { rowsBefore, bytes } = await store.compactDocument(ref, mergeStored)
    log.debug({ ...ref, rowsBefore, bytes }, 'sync: document compacted')
    return bytes
  } catch (err) {
    log.error({ ...ref, err }, 'sync: document not compacted')
    return undefined
  }
}

/**
 * All in one turn, so that the group commit has them in one group: they are kept together or not at all,
 * and one rejection tells of all.
 */
function appendAll(
  group: GroupCommit,
  ref: DocumentRef,
  updates: readonly AuthoredUpdate[],
  atMs: number,
): Promise<unknown> {
  return Promise.all(updates.map((update) => group.append({ ref, ...update, atMs })))
}
