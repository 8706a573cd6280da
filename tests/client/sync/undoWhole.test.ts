import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItems, moveItems, readItem, recolorItems } from '#shared/board'
import { createUndoSteps } from '../../../client/sync/undoSteps.ts'
import { makeNote } from '../helpers/makeNote.ts'

test('C9 two people change the same note at the same moment, and whoever undoes leaves it whole', () => {
  const anna = personAt(new Y.Doc(), 1)
  addItems(anna.doc, [makeNote()], anna.change)
  const ben = personAt(new Y.Doc(), 2)
  meet(anna.doc, ben.doc)
  for (const [index, { doc, change }] of [anna, ben].entries()) {
    moveItems(doc, [['n1', { x: 50 + index, y: 0, w: 200, h: 200 }]], change)
    recolorItems(doc, ['n1'], index === 0 ? 'red' : 'blue', change)
  }
  meet(anna.doc, ben.doc)
  // The move and the colour that stayed are Ben's, the last of all client ids.
  expect(readItem(anna.doc, 'n1')).toMatchObject({ color: 'blue', box: { x: 51 } })
  for (let n = 0; n < 2; n += 1) ben.steps.undo()
  meet(anna.doc, ben.doc)
  const fields = anna.doc.getMap<Y.Map<unknown>>('items').get('n1')
  expect([fields?.has('box'), fields?.has('color')]).toEqual([true, true])
  // Nothing of Ben's is left, and nothing else was taken.
  expect(readItem(ben.doc, 'n1')).not.toMatchObject({ color: 'blue' })
  expect(readItem(ben.doc, 'n1')).toEqual(readItem(anna.doc, 'n1'))
  expect(ben.steps.canUndo()).toBe(false)
})

test('C9 undoing a new note takes it away with all it has', () => {
  const anna = personAt(new Y.Doc(), 1)
  addItems(anna.doc, [makeNote()], anna.change)
  anna.steps.undo()
  expect(anna.doc.getMap('items').size).toBe(0)
  anna.steps.redo()
  expect(readItem(anna.doc, 'n1')).toMatchObject({ kind: 'note' })
})

function personAt(doc: Y.Doc, clientId: number) {
  doc.clientID = clientId
  const origin = {}
  return {
    doc,
    change: { origin, label: 'act' },
    steps: createUndoSteps(doc, origin, () => undefined),
  }
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'others')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'others')
}
