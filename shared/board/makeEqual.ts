import * as Y from 'yjs'
import { type BoardContent, type StoredValue, toStored } from './boardContent.ts'
import { type BoardDoc, boardRoots } from './boardDoc.ts'
import type { Change } from './change.ts'
import { editBetween } from './textEdit.ts'

/**
 * Makes a board hold exactly `content`, as one transaction of ordinary edits: deletes what is not in it, makes
 * anew what is gone (with its id, author and time), resets fields that differ and edits texts where they differ.
 * Because these are edits on top of everything there is, somebody who comes back with the state before gets them
 * like any other; what is equal is not touched, so a write elsewhere is not lost.
 */
export function makeEqual(doc: BoardDoc, content: BoardContent, change: Change): void {
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    for (const root of boardRoots) matchMap(doc.getMap(root), content[root] ?? {})
  }, change.origin)
}

function matchMap(map: Y.Map<unknown>, wanted: Readonly<Record<string, StoredValue>>): void {
  for (const key of [...map.keys()]) if (!Object.hasOwn(wanted, key)) map.delete(key)
  for (const [key, value] of Object.entries(wanted)) matchEntry(map, key, value)
}

function matchEntry(map: Y.Map<unknown>, key: string, wanted: StoredValue): void {
  const current = map.get(key)
  if ('map' in wanted && current instanceof Y.Map) matchMap(current, wanted.map)
  else if ('text' in wanted && current instanceof Y.Text) matchText(current, wanted.text)
  else if (!map.has(key) || !isSame(toStored(current), wanted)) map.set(key, fromStored(wanted))
}

function matchText(text: Y.Text, wanted: string): void {
  const { index, remove, insert } = editBetween(text.toString(), wanted)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

function fromStored(stored: StoredValue): unknown {
  if ('text' in stored) return new Y.Text(stored.text)
  if (!('map' in stored)) return stored.value
  return new Y.Map(Object.entries(stored.map).map(([key, value]) => [key, fromStored(value)]))
}

/** Both are plain JSON with their keys in the order they were written. */
function isSame(a: StoredValue, b: StoredValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
