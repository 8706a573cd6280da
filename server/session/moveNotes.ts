import { randomInt } from 'node:crypto'
import type { NewUpdate } from '#server/store'
import {
  addItems,
  type BoardDoc,
  countStoredItems,
  deleteItems,
  hasItem,
  indicesAbove,
  readItems,
} from '#shared/board'
import { limits, type RevealedNotes, type Zone } from '#shared/protocol'
import { type PrivateNotes, planReveal, type RevealPlan } from '#shared/session'

/** A document that stands still while it is written; `write` gives what has to be kept. */
interface Held {
  readonly owner: string
  readonly doc: BoardDoc
  hasRoomFor(bytes: number): boolean
  write(change: (doc: BoardDoc) => void): readonly NewUpdate[]
}

/** The board and private documents, standing still. */
export interface HeldNotes {
  readonly board: Held
  readonly privates: readonly Held[]
}

interface Wanted {
  readonly zones: readonly Zone[]
  readonly zone?: string | undefined
  readonly atMs: number
  readonly newId: () => string
}

export interface MovedNotes {
  readonly updates: readonly NewUpdate[]
  readonly revealed: RevealedNotes
}

const change = { origin: 'server', label: 'reveal' }

/**
 * Takes notes out of private documents and puts them onto the board. Nothing of it is kept yet: the updates have to be,
 * in one transaction. What the board has no room for stays where it is.
 */
export function moveNotes({ board, privates }: HeldNotes, wanted: Wanted): MovedNotes {
  const room = limits.itemsPerBoard - countStoredItems(board.doc)
  const whole = planFor({ board, privates }, wanted, room)
  // As JSON it is at least as long as in the document.
  const fits = board.hasRoomFor(Buffer.byteLength(JSON.stringify(whole.items)))
  const plan = fits ? whole : planFor({ board, privates }, wanted, 0)
  const updates =
    plan.items.length === 0 ? [] : board.write((doc) => addItems(doc, plan.items, change))
  const taken = privates.flatMap((one) => {
    const ids = plan.taken.get(one.owner) ?? []
    return ids.length === 0 ? [] : one.write((doc) => deleteItems(doc, ids, change))
  })
  return {
    updates: [...updates, ...taken],
    revealed: { notes: plan.items.length, left: plan.left },
  }
}

/** What one person wrote privately, as plain items. */
export function readNotes(owner: string, doc: BoardDoc): PrivateNotes {
  return { owner, items: readItems(doc) }
}

function planFor({ board, privates }: HeldNotes, wanted: Wanted, room: number): RevealPlan {
  return planReveal({
    ...wanted,
    room,
    notes: privates.map(({ owner, doc }) => readNotes(owner, doc)),
    isTaken: (id) => hasItem(board.doc, id),
    indicesOnTop: (count) => indicesAbove(board.doc, count),
    random: () => randomInt(2 ** 32) / 2 ** 32,
  })
}
