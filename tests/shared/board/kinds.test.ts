import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type Arrow,
  addItems,
  arrowPoints,
  deleteItems,
  fillBoard,
  type Item,
  itemSchemas,
  moveItems,
  readBoardFile,
  readItem,
  readItems,
  recolorItems,
  settleArrow,
  toBoardFile,
} from '#shared/board'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { change, newNote, newSession } from './makers.ts'

const every: readonly Item[] = Object.values(itemsOfEveryKind)

function boardOf(...items: readonly Item[]): Y.Doc {
  const doc = new Y.Doc()
  addItems(doc, items, change)
  return doc
}

test('the fixture has every kind', () => {
  expect(every.map(({ kind }) => kind).sort()).toEqual(Object.keys(itemSchemas).sort())
})

describe.each(every.map((item) => [item.kind, item] as const))('%s', (_, item) => {
  test('is read as it was written', () => {
    expect(readItem(boardOf(item), item.id)).toEqual(item)
  })

  test('comes back from a board file as it was', () => {
    const json = JSON.parse(JSON.stringify(toBoardFile(boardOf(item), newSession())))
    const file = readBoardFile(json)
    if (!file.ok) throw new Error(file.detail)
    const doc = new Y.Doc()
    fillBoard(doc, file.value, 5, 'import')
    expect(readItems(doc)).toEqual([item])
  })

  test('of an import gets defaults for what is wrong', () => {
    const { box, ...rest } = item
    // Nothing can stand in for what an item is.
    const isKept = (key: string) => ['kind', 'id', 'asset'].includes(key)
    const wrong = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, isKept(key) ? value : { odd: 1 }]),
    )
    const file = readBoardFile({
      format: 'accord-board',
      version: 1,
      items: [{ ...wrong, ...box, text: 'x' }],
    })
    if (!file.ok) throw new Error(file.detail)
    const doc = new Y.Doc()
    fillBoard(doc, file.value, 5, 'import')
    expect(readItem(doc, item.id)).toMatchObject({ kind: item.kind, box })
  })
})

test('a colour goes to the kinds that have it', () => {
  const doc = boardOf(...every)
  recolorItems(doc, Object.keys(itemsOfEveryKind), 'black', change)
  const colors = Object.fromEntries(readItems(doc).map(({ kind, color }) => [kind, color]))
  expect(colors).toEqual({
    note: 'teal',
    text: 'black',
    shape: 'black',
    arrow: 'black',
    stroke: 'black',
    sticker: undefined,
  })
})

describe('arrows', () => {
  const a = newNote({ id: 'a', box: { x: 0, y: 0, w: 100, h: 100 } })
  const b = newNote({ id: 'b', box: { x: 300, y: 0, w: 100, h: 100 } })
  const arrow: Arrow = {
    ...itemsOfEveryKind.arrow,
    id: 'arrow',
    box: { x: 100, y: 50, w: 200, h: 1 },
    line: 'straight',
    from: { item: 'a', x: 0, y: 0 },
    to: { item: 'b', x: 1, y: 0 },
  }
  const settledIn = (doc: Y.Doc): Arrow => {
    const stored = readItem(doc, 'arrow')
    if (stored?.kind !== 'arrow') throw new Error('no arrow')
    return settleArrow(stored, (id) => readItem(doc, id))
  }

  test('reach from edge to edge of the items they are bound to', () => {
    const { from, to } = arrowPoints(settledIn(boardOf(a, b, arrow)))
    expect(from).toEqual({ x: 106, y: 50 })
    expect(to).toEqual({ x: 294, y: 50 })
  })

  test('follow an item that moves, without being written', () => {
    const doc = boardOf(a, b, arrow)
    const stored = readItem(doc, 'arrow')
    moveItems(doc, [['b', { x: 0, y: 300, w: 100, h: 100 }]], change)
    expect(readItem(doc, 'arrow')).toEqual(stored)
    expect(arrowPoints(settledIn(doc)).to).toEqual({ x: 50, y: 294 })
  })

  test('end where they ended when their item is deleted', () => {
    const doc = boardOf(a, b, arrow)
    moveItems(doc, [['b', { x: 0, y: 300, w: 100, h: 100 }]], change)
    const before = arrowPoints(settledIn(doc))
    deleteItems(doc, ['b'], change)
    expect(arrowPoints(settledIn(doc))).toEqual(before)
    expect(readItem(doc, 'arrow')).toMatchObject({ from: { item: 'a' } })
    expect(settledIn(doc).to.item).toBeUndefined()
  })

  test('with a free end go where they are moved, and stay bound with the other', () => {
    const doc = boardOf(a, { ...arrow, to: { x: 1, y: 0 } })
    moveItems(doc, [['a', { x: 0, y: 200, w: 100, h: 100 }]], change)
    const { box } = settledIn(doc)
    const free = arrowPoints(settledIn(doc)).to
    moveItems(doc, [['arrow', { ...box, x: box.x + 40, y: box.y + 10 }]], change)
    const { to, from } = arrowPoints(settledIn(doc))
    expect(to.x).toBeCloseTo(free.x + 40)
    expect(to.y).toBeCloseTo(free.y + 10)
    expect(from.y).toBeGreaterThan(200)
  })

  test('to an item nobody has stay where they were written', () => {
    expect(arrowPoints(settledIn(boardOf(arrow))).to).toEqual({ x: 300, y: 50 })
  })
})
