import type { BoardDoc } from './boardDoc.ts'
import {
  addItems,
  deleteItems,
  editItemText,
  moveItems,
  readItem,
  recolorItems,
  restackItems,
} from './boardDoc.ts'
import type { Change } from './change.ts'
import { setCluster } from './clusters.ts'
import { setReaction, setTag } from './itemMarks.ts'
import type { Item } from './items/index.ts'
import { isReactionName, readReactionKey } from './reactions.ts'

/** What one person did to one item: what it was before (undefined: not there) and what it is after (undefined: deleted). */
export interface ItemEdit {
  readonly id: string
  readonly before: Item | undefined
  readonly after: Item | undefined
}

/**
 * Does edits again that were made on another copy of the board. Only what the person changed is written, so what others did
 * meanwhile stays; texts are merged. Doing an edit a second time changes nothing.
 * @param author who does them: items of others may be edited, but not made
 * @returns the edits that could not be done, because the item is gone and is not the author's own to make
 */
export function applyItemEdits(
  doc: BoardDoc,
  edits: readonly ItemEdit[],
  change: Change,
  author: string,
): ItemEdit[] {
  const undone: ItemEdit[] = []
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    for (const edit of edits) if (!applyEdit(doc, edit, change, author)) undone.push(edit)
  }, change.origin)
  return undone
}

function applyEdit(
  doc: BoardDoc,
  { id, before, after }: ItemEdit,
  change: Change,
  author: string,
): boolean {
  const now = readItem(doc, id)
  if (after === undefined) {
    if (now) deleteItems(doc, [id], change)
    return true
  }
  if (!now) {
    const isOwnNew = before === undefined && after.author === author
    if (isOwnNew) addItems(doc, [{ ...after, reactions: ownReactions(after, author) }], change)
    return isOwnNew
  }
  applyFields(doc, { now, before: before ?? now, after, author }, change)
  return true
}

interface Versions {
  readonly now: Item
  readonly before: Item
  readonly after: Item
  readonly author: string
}

function applyFields(doc: BoardDoc, versions: Versions, change: Change): void {
  const { now, before, after } = versions
  const { id, box } = after
  if (isMoved(before, after)) moveItems(doc, [[id, box]], change)
  if (before.z !== after.z) restackItems(doc, [[id, after.z]], change)
  if (before.color !== after.color) recolorItems(doc, [id], after.color, change)
  if (before.cluster !== after.cluster) setCluster(doc, [id], after.cluster, change)
  applyMarks(doc, versions, change)
  if (before.text !== after.text && now.text !== after.text)
    editItemText(doc, id, after.text, change, before.text)
}

/** A reaction of somebody else was not given by this person, and stays as it is. */
function applyMarks(doc: BoardDoc, { before, after, author }: Versions, change: Change): void {
  const ids = [after.id]
  for (const tag of changedKeys(before.tags, after.tags)) {
    setTag(doc, ids, { tag, isOn: Object.hasOwn(after.tags ?? {}, tag) }, change)
  }
  const [mine, now] = [ownReactions(before, author), ownReactions(after, author)]
  for (const key of changedKeys(mine, now)) {
    const { name } = readReactionKey(key)
    const given = { participantId: author, isOn: Object.hasOwn(now, key) }
    if (isReactionName(name)) setReaction(doc, ids, { name, ...given }, change)
  }
}

function ownReactions({ reactions }: Item, author: string): Record<string, unknown> {
  const isOwn = ([key]: [string, unknown]) => readReactionKey(key).participantId === author
  return Object.fromEntries(Object.entries(reactions ?? {}).filter(isOwn))
}

type Marks = Readonly<Record<string, unknown>> | undefined

function changedKeys(before: Marks, after: Marks): string[] {
  const all = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...all].filter(
    (key) => Object.hasOwn(before ?? {}, key) !== Object.hasOwn(after ?? {}, key),
  )
}

function isMoved({ box: a }: Item, { box: b }: Item): boolean {
  return a.x !== b.x || a.y !== b.y || a.w !== b.w || a.h !== b.h
}
