import type { DocumentRef, NewUpdate, Store } from '#server/store'
import type { BoardDoc } from '#shared/board'
import type { Turn } from './jobs.ts'
import type { SyncLog } from './parts.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

/** A document that stands still. */
export interface HeldDocument {
  /** Whose private document it is; '' for the board. */
  readonly owner: string
  /** With everything received before. Only to be read, and only before the first `write`. */
  readonly doc: BoardDoc
  /** Whether the document takes so many bytes more. */
  hasRoomFor(bytes: number): boolean
  /** Changes it. @returns what to keep: all of it in one transaction, or none. @throws whatever `change` throws */
  write(change: (doc: BoardDoc) => void): readonly NewUpdate[]
}

export interface HeldWorkshop {
  readonly board: HeldDocument
  /** In the order of their owners. One that cannot be read is left out. */
  readonly privates: readonly HeldDocument[]
}

interface Parts {
  readonly rooms: Rooms
  readonly store: Pick<Store, 'listPrivateOwners'>
  readonly log: SyncLog
  readonly nowMs: () => number
}

/**
 * Keeps the board and people's private documents still while `act` decides, writes and keeps what it wrote: nothing of
 * theirs is judged, written or told meanwhile. When `act` rejects, nothing has changed. The order that makes it safe:
 * rooms are taken by owner, the board last, the same for everybody, so that two who hold never wait for each other; the
 * board tells first, so that nobody sees a note in neither.
 * @param owner only this person's private document
 */
export async function holdWorkshop<T>(
  parts: Parts,
  workshopId: string,
  owner: string | undefined,
  act: (held: HeldWorkshop) => Promise<T>,
): Promise<T> {
  const owners = owner === undefined ? await parts.store.listPrivateOwners(workshopId) : [owner]
  const refs = owners.toSorted().map((one): DocumentRef => privateOf(workshopId, one))
  const privates = await openAll(parts, refs)
  try {
    return await parts.rooms.use(boardOf(workshopId), (board) =>
      standStill(parts, [...privates, { ref: boardOf(workshopId), room: board }], act),
    )
  } finally {
    for (const { ref } of privates) parts.rooms.release(ref)
  }
}

/** What `read` says of every private document of a workshop that can be read, as it is on disk. */
export async function readPrivates<T>(
  parts: Parts,
  workshopId: string,
  read: (owner: string, doc: BoardDoc) => T,
): Promise<T[]> {
  const owners = await parts.store.listPrivateOwners(workshopId)
  const opened = await openAll(
    parts,
    owners.map((owner) => privateOf(workshopId, owner)),
  )
  try {
    return opened.map(({ ref, room }) => read(ref.owner, room.doc))
  } finally {
    for (const { ref } of opened) parts.rooms.release(ref)
  }
}

interface Opened {
  readonly ref: DocumentRef
  readonly room: Room
}

/** One damaged document must not keep the others' notes hidden for ever. */
async function openAll({ rooms, log }: Parts, refs: readonly DocumentRef[]): Promise<Opened[]> {
  const opened = await Promise.all(
    refs.map((ref) =>
      rooms.hold(ref).then(
        (room) => [{ ref, room }],
        (err: unknown) => {
          log.error({ ...ref, err }, 'sync: a private document could not be opened')
          return []
        },
      ),
    ),
  )
  return opened.flat()
}

/** Takes one room after the other; the board, last, is let go first. */
async function standStill<T>(
  { nowMs }: Parts,
  rooms: readonly Opened[],
  act: (held: HeldWorkshop) => Promise<T>,
): Promise<T> {
  const held: HeldDocument[] = []
  let result: { readonly value: T } | undefined
  const takeFrom = async (index: number): Promise<void> => {
    const next = rooms[index]
    if (next !== undefined) {
      return next.room.takePart((turn) => {
        held.push(hold(next.ref, turn, nowMs()))
        return takeFrom(index + 1)
      })
    }
    const board = held.at(-1)
    if (board === undefined) throw new Error('The board was not held.')
    result = { value: await act({ board, privates: held.slice(0, -1) }) }
  }
  await takeFrom(0)
  if (result === undefined) throw new Error('Nothing was done while the workshop stood still.')
  return result.value
}

function hold(ref: DocumentRef, turn: Turn, atMs: number): HeldDocument {
  return {
    owner: ref.owner,
    doc: turn.doc,
    hasRoomFor: turn.hasRoomFor,
    write: (change) => turn.write(change).map((update) => ({ ref, ...update, atMs })),
  }
}

function boardOf(workshopId: string): DocumentRef {
  return { workshopId, document: 'board', owner: '' }
}

function privateOf(workshopId: string, owner: string): DocumentRef {
  return { workshopId, document: 'private', owner }
}
