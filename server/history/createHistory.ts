import type { Log } from '#server/observe'
import {
  CorruptRowError,
  CorruptSnapshotError,
  type DocumentRef,
  type NewSnapshot,
  type SignedIn,
  type SnapshotRow,
  type Store,
} from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import {
  type BoardContent,
  type BoardDoc,
  contentToDoc,
  contentToUpdate,
  countItems,
  makeEqual,
  readBoardContent,
} from '#shared/board'
import { limits, type RestoreAnswer, type SnapshotInfo } from '#shared/protocol'
import { createTurns } from './createTurns.ts'
import { once } from './once.ts'
import { packContent, unpackContent } from './packContent.ts'
import { thinOut } from './thinOut.ts'
import { toInfo } from './toInfo.ts'
import { watchBoards } from './watchBoards.ts'

export type SnapshotRefusal = 'notFound' | 'damaged'

/** The earlier versions of every board. Made once per process; whoever makes it closes it. */
export interface History {
  /** Newest first. */
  list(workshopId: string): Promise<SnapshotInfo[]>
  read(workshopId: string, id: string): Promise<Result<BoardContent, SnapshotRefusal>>
  /** Keeps the board as it is, once per key. `tooMany` when as many were asked for as are kept. */
  take(by: SignedIn, label: string, key: string): Promise<Result<SnapshotInfo, 'tooMany'>>
  /** Keeps the board as it is, unless nothing changed since the last version. For occasions nobody asks for. */
  keepIfChanged(workshopId: string): Promise<SnapshotInfo | undefined>
  /** The same when a step begins, under its title. */
  keepAtStep(workshopId: string, title: string): Promise<SnapshotInfo | undefined>
  /**
   * Makes the board equal to a version, once per key. When it resolves, that is on disk and told to everybody.
   * Rejects when the disk refuses; then the board is as it was.
   */
  restore(
    by: SignedIn,
    id: string,
    key: string,
  ): Promise<Result<RestoreAnswer, SnapshotRefusal | 'keyReused'>>
  /**
   * Reads a board that may be damaged: then `read` gets the newest version that can be read.
   * @throws CorruptRowError when the board is damaged and has no such version
   */
  readBoard<T>(workshopId: string, read: (doc: BoardDoc) => T): Promise<T>
  /** Keeps a version of every board that is due. Called every minute; never rejects. */
  look(): Promise<void>
  /** Stops looking and waits for what is under way. */
  close(): Promise<void>
}

export interface HistoryParts {
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  readonly newId: () => string
  /** Reads the live board, see SyncServer.readBoard. */
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  /** Edits the live board, see SyncServer.editBoard. */
  readonly editBoard: (
    workshopId: string,
    write: (doc: BoardDoc) => void,
    keepFirst?: () => Promise<unknown>,
  ) => Promise<void>
}

type Occasion = Pick<NewSnapshot, 'reason' | 'label' | 'askedBy'>

const byItself: Occasion = { reason: 'timed', label: '', askedBy: '' }

export function createHistory(parts: HistoryParts): History {
  const { store, nowMs, newId } = parts
  const inTurn = createTurns()

  async function keep(
    workshopId: string,
    seq: number,
    content: BoardContent,
    occasion: Occasion,
  ): Promise<SnapshotRow> {
    const row = await store.keepSnapshot({
      workshopId,
      id: newId(),
      seq,
      atMs: nowMs(),
      items: countItems(content),
      bytes: await packContent(content),
      ...occasion,
    })
    await thinOut(parts, workshopId)
    return row
  }

  /** The seq is asked for first: what was written meanwhile may be in the content, but never the other way round. */
  async function keepNow(workshopId: string, occasion: Occasion): Promise<SnapshotRow> {
    const seq = await store.findSeq(boardOf(workshopId))
    const content = await readContent(parts, workshopId)
    return keep(workshopId, seq, content, occasion)
  }

  async function keepIfChanged(
    workshopId: string,
    occasion = byItself,
  ): Promise<SnapshotInfo | undefined> {
    const [newest] = await store.listSnapshots(workshopId)
    const seq = await store.findSeq(boardOf(workshopId))
    if (seq <= (newest?.seq ?? 0)) return undefined
    return toInfo(await keepNow(workshopId, occasion))
  }

  async function read(workshopId: string, id: string) {
    try {
      const snapshot = await store.readSnapshot(workshopId, id)
      return snapshot ? succeed(await unpackContent(snapshot.bytes)) : refuse('notFound' as const)
    } catch (error) {
      if (!(error instanceof CorruptSnapshotError)) throw error
      parts.log.error({ err: error }, 'history: a version is damaged')
      return refuse('damaged' as const)
    }
  }

  async function take(by: SignedIn, label: string) {
    const rows = await store.listSnapshots(by.workshopId)
    const asked = rows.filter(({ reason }) => reason === 'asked')
    if (asked.length >= limits.snapshotsAskedFor) return refuse('tooMany' as const)
    const occasion: Occasion = { reason: 'asked', label, askedBy: by.participantId }
    return succeed(toInfo(await keepNow(by.workshopId, occasion)))
  }

  async function restore({ workshopId, participantId }: SignedIn, id: string) {
    const wanted = await read(workshopId, id)
    if (!wanted.ok) return wanted
    const occasion: Occasion = { reason: 'beforeRestore', label: '', askedBy: participantId }
    const seq = await store.findSeq(boardOf(workshopId))
    let content: BoardContent | undefined
    let before: SnapshotRow | undefined
    await parts.editBoard(
      workshopId,
      (doc) => {
        content = readBoardContent(doc)
        makeEqual(doc, wanted.value, { origin: 'restore', label: 'restoreSnapshot' })
      },
      // In the road of the board's updates: nothing can be written between what is kept and what is changed.
      async () => {
        if (content) before = await keep(workshopId, seq, content, occasion)
      },
    )
    return succeed({ restored: id, ...(before ? { before: before.id } : {}) })
  }

  async function lastGood(workshopId: string): Promise<BoardContent | undefined> {
    for (const { id } of await store.listSnapshots(workshopId)) {
      const content = await read(workshopId, id)
      if (content.ok) return content.value
    }
    return undefined
  }

  async function readBoard<T>(workshopId: string, look: (doc: BoardDoc) => T): Promise<T> {
    try {
      return await parts.readBoard(workshopId, look)
    } catch (error) {
      const content = isDamage(error) ? await lastGood(workshopId) : undefined
      if (content === undefined) throw error
      const doc = contentToDoc(content)
      const result = look(doc)
      doc.destroy()
      return result
    }
  }

  /** A damaged board has no state to keep or to edit: it begins anew, and its rows are kept aside. */
  async function restoreOrRepair(by: SignedIn, id: string) {
    try {
      return await restore(by, id)
    } catch (error) {
      if (!isDamage(error)) throw error
    }
    const wanted = await read(by.workshopId, id)
    if (!wanted.ok) return wanted
    const bytes = contentToUpdate(wanted.value)
    await store.replaceDamaged(boardOf(by.workshopId), bytes, nowMs())
    parts.log.warn({ workshopId: by.workshopId }, 'history: a damaged board begins anew')
    // Opens it, which tells everybody that it can be read again.
    await parts.readBoard(by.workshopId, () => undefined)
    return succeed({ restored: id, repaired: true })
  }

  const watch = watchBoards(parts, (workshopId) =>
    inTurn(workshopId, () => keepIfChanged(workshopId)),
  )

  return {
    read,
    list: async (workshopId) => (await store.listSnapshots(workshopId)).map(toInfo),
    keepIfChanged: (workshopId) => inTurn(workshopId, () => keepIfChanged(workshopId)),
    keepAtStep: (workshopId, label) =>
      inTurn(workshopId, () => keepIfChanged(workshopId, { reason: 'step', label, askedBy: '' })),
    take: (by, label, key) =>
      inTurn(by.workshopId, () => once(parts, by, `snapshot:${key}`, () => take(by, label))),
    restore: (by, id, key) =>
      inTurn(by.workshopId, async () => {
        const answer = await once(parts, by, `restore:${key}`, () => restoreOrRepair(by, id))
        return answer.ok && answer.value.restored !== id ? refuse('keyReused') : answer
      }),
    readBoard,
    look: watch.look,
    close: watch.close,
  }
}

/** The board with everything received so far; on the road of its updates, so that nothing on disk is missing. */
async function readContent(parts: HistoryParts, workshopId: string): Promise<BoardContent> {
  let content: BoardContent | undefined
  await parts.editBoard(workshopId, (doc) => {
    content = readBoardContent(doc)
  })
  if (content === undefined) throw new Error('The board was not read.')
  return content
}

function isDamage(error: unknown): boolean {
  return error instanceof CorruptRowError && error.ref.document === 'board'
}

function boardOf(workshopId: string): DocumentRef {
  return { workshopId, document: 'board', owner: '' }
}
