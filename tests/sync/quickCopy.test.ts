import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { findTouches } from '../../server/sync/gate/touches.ts'
import { QuickCopy } from '../../server/sync/quickCopy.ts'
import { noteFields } from '../helpers/notes.ts'
import { createRandom } from './simulation/random.ts'

type Items = Y.Map<Y.Map<unknown>>

/** Something one person does to notes of everybody. */
function actAtRandom(doc: Y.Doc, pick: (count: number) => number): void {
  const items = doc.getMap('items') as Items
  const ids = [...items.keys()]
  const id = ids[pick(Math.max(1, ids.length))]
  const note = id === undefined ? undefined : items.get(id)
  const text = note?.get('text') as Y.Text | undefined
  const acts = [
    () => items.set(`n${pick(40)}`, noteFields('ada', 'some words')),
    () => note?.set('box', [pick(100), pick(100), 200, 200]),
    () => text?.insert(pick(text.length + 1), 'typed'),
    () => text && text.length > 2 && text.delete(pick(text.length - 2), 2),
    () => id !== undefined && items.delete(id),
  ]
  doc.transact(() => acts[pick(acts.length)]?.())
}

/** What the gate sees of each transaction. */
function watch(doc: Y.Doc): unknown[] {
  const seen: unknown[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const touches = findTouches(transaction) ?? []
    seen.push({
      touches: touches.map(({ root, id, fields, before, after, isReplaced }) => {
        const now = after instanceof Y.Map ? after.toJSON() : after
        return { root, id, fields: [...fields].sort(), was: before?._map.size, now, isReplaced }
      }),
      deleted: [...transaction.deleteSet.clients].sort(([a], [b]) => a - b),
    })
  })
  return seen
}

test.each([1, 2, 3])('G10 a quick copy shows the gate what any copy shows, seed %i', (seed) => {
  const random = createRandom(seed)
  const pick = (count: number) => random.between(0, count - 1)
  const plain = new Y.Doc()
  const people = Array.from({ length: 8 }, () => new Y.Doc())
  for (const person of people) actAtRandom(person, () => 0)
  for (const person of people) Y.applyUpdate(plain, Y.encodeStateAsUpdate(person))
  const quick = new QuickCopy(plain, [])
  const ownId = quick.doc.clientID
  const [seen, expected] = [watch(quick.doc), watch(plain)]
  for (let n = 0; n < 400; n += 1) {
    const person = people[pick(people.length)] as Y.Doc
    Y.applyUpdate(person, Y.encodeStateAsUpdate(plain, Y.encodeStateVector(person)))
    const before = Y.encodeStateVector(plain)
    for (let acts = 1 + pick(3); acts > 0; acts -= 1) actAtRandom(person, pick)
    const update = Y.encodeStateAsUpdate(person, before)
    quick.apply(update, new Set([person.clientID]))
    Y.applyUpdate(plain, update)
    if (n % 50 !== 0) continue
    // The server writes, too, under its own client id.
    const written: Uint8Array[] = []
    quick.doc.once('update', (bytes: Uint8Array) => written.push(bytes))
    quick.change((doc) => doc.getMap('items').set(`server${n}`, noteFields('', 'from the server')))
    for (const bytes of written) Y.applyUpdate(plain, bytes)
  }
  expect(seen).toEqual(expected)
  expect(Y.encodeStateAsUpdate(quick.doc)).toEqual(Y.encodeStateAsUpdate(plain))
  expect(quick.doc.clientID).toBe(ownId)
})
