import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contextOf, copyOf, makeBoard } from '../../helpers/gateUnderTest.ts'
import { noteFields } from '../../helpers/notes.ts'
import { encodeMessage } from '../../helpers/syncMessages.ts'
import { futureDeletion } from './hostileUpdates.ts'

/** trust.md, "Facts that shape the design": what a plain server does with these is measured there. */

/** Ben at work on one copy, as an honest client is. */
function makeBen() {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const write = (id: string) =>
    gate.send(
      copy.edit(() => copy.items.set(id, noteFields('ben', id))),
      contextOf('ben'),
    )
  expect(write('first')).toBe('kept')
  const clock = Y.getState(copy.doc.store, copy.doc.clientID)
  return { gate, write, clientId: copy.doc.clientID, clock }
}

test("G3 a garbage struct of 2^50 for somebody's client id silences nobody", () => {
  const { gate, write, clientId, clock } = makeBen()
  const parts = [1, 1, clientId, clock, 0, 2 ** 50, 0].map((part) => [...encodeMessage(part)])
  expect(gate.send(Uint8Array.from(parts.flat()))).toBe('forbiddenPart:length')
  expect(write('second')).toBe('kept')
  expect(gate.doc.getMap('items').has('second')).toBe(true)
})

test('G6 a deletion of what is not written yet deletes nothing when it is', () => {
  const { gate, write } = makeBen()
  expect(gate.send(futureDeletion(gate.doc))).toBe('missingParts:deletion')
  for (let n = 0; n < 50; n += 1) expect(write(`later ${n}`)).toBe('kept')
  expect(gate.doc.getMap('items').has('later 49')).toBe(true)
})

test('G5 SY14 a client id and clock that were used already say nothing new, and nobody diverges', () => {
  const gate = makeBoard()
  const editOf = (text: string) => {
    const copy = copyOf(gate.doc)
    copy.doc.clientID = 4711
    return copy.edit(() => copy.items.set('n', noteFields('ada', text)))
  }
  const [one, other, longer] = [editOf('one'), editOf('two'), editOf('three')]
  expect(gate.send(one)).toBe('kept')
  const before = JSON.stringify(gate.doc.toJSON())
  expect(gate.send(other)).toBe('known')
  expect(gate.send(other, contextOf('ben'))).toBe('known')
  expect(JSON.stringify(gate.doc.toJSON())).toBe(before)
  // What goes on after the known part is taken; the known part is not, by whoever gets it in whichever way.
  const followers = copyOf(gate.doc)
  const board = Y.encodeStateAsUpdate(gate.doc)
  expect(gate.send(longer)).toBe('kept')
  Y.applyUpdate(followers.doc, longer)
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.mergeUpdates([board, longer]))
  expect(merged.getMap('items').toJSON()).toEqual(gate.doc.getMap('items').toJSON())
  expect(followers.doc.getMap('items').toJSON()).toEqual(gate.doc.getMap('items').toJSON())
})

test('G2 a V2 update is none', () => {
  const { gate } = makeBen()
  const doc = new Y.Doc()
  doc.getMap('items').set('v2', noteFields('ada', 'v2'))
  expect(gate.send(Y.encodeStateAsUpdateV2(doc))).toMatch(/^malformed/)
  const costly = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, ...Array<number>(15).fill(0xff), 0x7f])
  expect(gate.send(costly)).toMatch(/^malformed/)
})
