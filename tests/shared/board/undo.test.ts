import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addItems,
  deleteItems,
  mayTakeAway,
  moveItems,
  readItem,
  undoableTypes,
  undoStep,
} from '#shared/board'
import { newNote } from './makers.ts'

const own = { origin: 'own', label: 'test' }
const start = newNote({ id: 'n', box: { x: 0, y: 0, w: 200, h: 200 } })

/** Two copies of a board with one note; undo is on `mine`. The lower client id loses when both write a field. */
function twoCopies(ids: { mine: number; other: number }) {
  const [mine, other] = [new Y.Doc(), new Y.Doc()]
  Object.assign(mine, { clientID: ids.mine })
  Object.assign(other, { clientID: ids.other })
  const exchange = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(mine))
  }
  addItems(other, [start], { origin: 'other', label: 'test' })
  exchange()
  const manager = new Y.UndoManager(undoableTypes(mine), {
    trackedOrigins: new Set(['own']),
    captureTimeout: 0,
    deleteFilter: mayTakeAway,
  })
  return { mine, other, manager, exchange }
}

function moveTo(doc: Y.Doc, x: number, change = own) {
  moveItems(doc, [['n', { x, y: 0, w: 200, h: 200 }]], change)
}

const xOf = (doc: Y.Doc) => readItem(doc, 'n')?.box.x

it('takes a move back', () => {
  const { mine, manager } = twoCopies({ mine: 1, other: 2 })
  moveTo(mine, 50)
  undoStep(manager, 'undo')
  expect(xOf(mine)).toBe(0)
  undoStep(manager, 'redo')
  expect(xOf(mine)).toBe(50)
})

it.each([
  { ids: { mine: 1, other: 2 }, stays: 70 },
  { ids: { mine: 2, other: 1 }, stays: 0 },
])(
  'leaves a note somewhere that both moved in the same moment ($ids.mine against $ids.other)',
  ({ ids, stays }) => {
    const { mine, other, manager, exchange } = twoCopies(ids)
    moveTo(mine, 50)
    moveTo(other, 70)
    exchange()
    undoStep(manager, 'undo')
    exchange()
    expect([xOf(mine), xOf(other)]).toEqual([stays, stays])
  },
)

it('brings a deleted note back whole, although somebody moved it in the same moment', () => {
  const { mine, other, manager, exchange } = twoCopies({ mine: 1, other: 2 })
  deleteItems(mine, ['n'], own)
  moveTo(other, 70)
  exchange()
  const updates: Uint8Array[] = []
  mine.on('update', (update: Uint8Array) => updates.push(update))
  undoStep(manager, 'undo')
  expect(updates).toHaveLength(1)
  exchange()
  expect(readItem(mine, 'n')).toEqual(start)
  expect(readItem(other, 'n')).toEqual(start)
  undoStep(manager, 'redo')
  expect(readItem(mine, 'n')).toBeUndefined()
  undoStep(manager, 'undo')
  expect(readItem(mine, 'n')).toEqual(start)
})
