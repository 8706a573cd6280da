import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contextOf, copyOf, gateOn, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'

const facilitator = contextOf('lead', { role: 'facilitator' })

test('SY55 reading, what changes nothing and what is refused at the door need no copy', () => {
  const { doc } = makeBoard()
  const gate = gateOn(doc)
  expect(gate.send(Y.encodeStateAsUpdate(doc))).toBe('known')
  expect(gate.send(Uint8Array.of(9, 200, 3))).toBe('malformed')
  expect(gate.shadow.recordCount()).toBe(0)
})

test('SY55 the copy comes with the first change and goes when it is let go, and judges the same', () => {
  const gate = makeBoard()
  const ada = copyOf(gate.doc)
  const write = (id: string) => ada.edit(() => ada.items.set(id, noteFields('ada', id)))
  expect(gate.send(write('first'))).toBe('kept')
  expect(gate.shadow.recordCount()).toBe(5)
  gate.shadow.rest()
  expect(gate.shadow.recordCount()).toBe(0)
  const ben = copyOf(gate.doc)
  const forged = ben.edit(() => ben.items.set('forged', noteFields('ada', 'by ben')))
  expect(gate.send(forged, contextOf('ben'))).toBe('forgedAuthor:author')
  expect(gate.send(write('second'))).toBe('kept')
  expect(gate.shadow.recordCount()).toBe(6)
})

test('SY55 what is ahead is not let go, and is there for what builds on it after a refusal', () => {
  const gate = makeBoard()
  const ada = copyOf(gate.doc)
  const first = ada.edit(() => ada.items.set('n', noteFields('ada', 'new')))
  const second = ada.edit(() => ada.text('n').insert(0, 'brand '))
  expect(gate.shadow.judge(first, contextOf()).ok).toBe(true)
  gate.shadow.rest()
  expect(gate.shadow.recordCount()).toBe(5)
  const bad = copyOf(gate.doc)
  const theft = bad.edit(() => bad.items.delete('a'))
  expect(gate.shadow.judge(theft, contextOf('ben')).ok).toBe(false)
  expect(gate.shadow.judge(second, contextOf())).toMatchObject({ ok: true, value: [{}] })
})

test('SY55 G5 the server writes under one client id, however often its copy was let go', () => {
  const gate = gateOn()
  for (let n = 0; n < 3; n += 1) {
    const kept = gate.shadow.write((copy) => copy.getMap('items').set(`n${n}`, noteFields('', 'x')))
    for (const { bytes } of kept) Y.applyUpdate(gate.doc, bytes)
    gate.shadow.settle()
    gate.shadow.rest()
  }
  expect(gate.doc.getMap('items').size).toBe(3)
  expect(gate.doc.store.clients.size).toBe(1)
})

test('G15 whose it was is known of what the server deleted, too', () => {
  const gate = makeBoard()
  const [kept] = gate.shadow.write((copy) => copy.getMap('items').delete('b'))
  expect(kept?.facts?.deletedItems).toEqual([
    { id: 'b', author: 'ben', createdAt: 1, extraFields: [] },
  ])
  Y.applyUpdate(gate.doc, kept?.bytes ?? new Uint8Array())
  gate.shadow.settle()
  const lead = copyOf(gate.doc)
  const asOwn = lead.edit(() => lead.items.set('b', noteFields('lead', 'mine')))
  expect(gate.send(asOwn, facilitator)).toBe('forgedAuthor:author')
  const ben = copyOf(gate.doc)
  const again = ben.edit(() => ben.items.set('b', noteFields('ben', 'by ben')))
  expect(gate.send(again, contextOf('ben'))).toBe('kept')
})
