import type { BoardDoc } from './boardDoc.ts'
import {
  addItems,
  deleteItems,
  moveItems,
  readItem,
  restackItems,
  setItemFields,
} from './boardDoc.ts'
import type { Change } from './change.ts'
import { setCluster } from './clusters.ts'
import { editItemText } from './editItemText.ts'
import { setReaction, setTag } from './itemMarks.ts'
import { fieldsOfKind, type Item, textOf } from './items/index.ts'
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
  const changed = changedFields(before, after)
  if (Object.keys(changed).length > 0) setItemFields(doc, [[id, changed]], change)
  if (before.cluster !== after.cluster) setCluster(doc, [id], after.cluster, change)
  applyMarks(doc, versions, change)
  const [wasText, text] = [textOf(before), textOf(after)]
  if (wasText !== text && textOf(now) !== text) editItemText(doc, id, text, change, wasText)
}

/** Fields with a writer of their own, or that never change. */
const others: ReadonlySet<string> = new Set([
  'id',
  'author',
  'createdAt',
  'box',
  'z',
  'text',
  'cluster',
  'tags',
  'reactions',
])

/** What the person set to another value; undefined where they took it away. */
function changedFields(before: Item, after: Item): Record<string, unknown> {
  const [old, wanted]: Record<string, unknown>[] = [{ ...before }, { ...after }]
  const names = [...fieldsOfKind(before.kind).keys(), ...fieldsOfKind(after.kind).keys()]
  const changed = names.filter((name) => !others.has(name) && !isSame(old?.[name], wanted?.[name]))
  return Object.fromEntries(changed.map((name) => [name, wanted?.[name]]))
}

/** Both are plain JSON with their keys in the order they were written. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
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
