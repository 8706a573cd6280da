import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItems } from '#shared/board'
import { WholeDocument } from '../../server/sync/wholeDocument.ts'
import { type Client, makeSync, type Person } from '../helpers/makeSync.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { until } from '../helpers/until.ts'

test('SY72 the kept encoding and what came after it are the document, after every single change', () => {
  const doc = new Y.Doc()
  const whole = new WholeDocument(doc)
  for (let n = 0; n < 250; n += 1) {
    doc.getMap('items').set(`n${n % 40}`, 'x'.repeat(n % 7))
    if (n % 11 === 0) doc.getMap('items').delete(`n${n % 40}`)
    const joined = joinFrom(whole)
    expect(joined.getMap('items').toJSON()).toEqual(doc.getMap('items').toJSON())
    expect(Y.encodeStateVector(joined)).toEqual(Y.encodeStateVector(doc))
    expect(joined.store.pendingStructs).toBeNull()
  }
})

test('SY72 the encoding is kept while others write, and made anew before what came after it is long', () => {
  const doc = new Y.Doc()
  const whole = new WholeDocument(doc)
  doc.getMap('items').set('first', 1)
  const [kept] = whole.frames()
  doc.getMap('items').set('second', 1)
  expect(whole.frames()[0]).toBe(kept)
  expect(whole.frames()).toHaveLength(2)
  for (let n = 0; n < 200; n += 1) doc.getMap('items').set('often', n)
  expect(whole.frames()[0]).not.toBe(kept)
})

test('SY72 who arrives while others write has what everybody has', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant', 'Ada')
  const ada = server.connect(person)
  const readers: Client[] = []
  for (let n = 0; n < 5; n += 1) {
    addItems(ada.doc, [noteBy(person, `n${n}`)], change)
    readers.push(server.connect(await server.addPerson('viewer', `Reader ${n}`)))
    addItems(ada.doc, [noteBy(person, `later${n}`)], change)
  }
  await until(() => readers.every(({ items }) => items.size === 10))
  for (const { items } of readers) expect(items.toJSON()).toEqual(ada.items.toJSON())
})

test('SY72 the answer to an empty state vector begins with a sync step 2', async () => {
  const server = await makeSync()
  const raw = await openRaw(server.url('board'), await server.addPerson('viewer'))
  raw.send(0, 0, 1, 0)
  await until(() => raw.receivedOf(0, 1).length === 1)
})

const change = { origin: 'test', label: 'test' } as const

function noteBy({ participantId }: Person, id: string) {
  const box = { x: 0, y: 0, w: 200, h: 200 }
  return {
    id,
    kind: 'note',
    box,
    z: 'a0',
    author: participantId,
    createdAt: 1,
    color: 'yellow',
    text: id,
  }
}

function joinFrom(whole: WholeDocument): Y.Doc {
  const doc = new Y.Doc()
  for (const frame of whole.frames()) {
    const [, length = 0] = frame
    const decoder = decoding.createDecoder(frame.subarray(length < 126 ? 2 : 4))
    expect(decoding.readVarUint(decoder)).toBe(0)
    expect([1, 2]).toContain(decoding.readVarUint(decoder))
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  }
  return doc
}
