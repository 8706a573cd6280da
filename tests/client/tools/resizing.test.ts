import { describe, expect, test } from 'vitest'
import { growSelection, resizeSelectionBy, shrinkSelection, undo } from '#client/actions'
import { selectionGrips } from '#client/view'
import { addItems } from '#shared/board'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const one = { notes: [makeNote({ id: 'a' })], selection: new Set(['a']) }
const two = {
  notes: [makeNote({ id: 'a' }), makeNote({ id: 'b', x: 300, z: 'a1' })],
  selection: new Set(['a', 'b']),
}

test('a corner makes a note as large as it is drawn: a draft, then one write and one undo step', () => {
  const { hand, view, item, context } = makeHand(one)
  hand.down(203, 203).to(303, 253)
  expect(hand.path()).toBe('select.resizing')
  const { draft } = view.getState()
  expect(draft?.kind === 'moving' && draft.boxes.get('a')).toEqual({ x: 0, y: 0, w: 300, h: 250 })
  expect(item('a')?.box.w).toBe(200)
  hand.up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 300, h: 250 })
  expect(view.getState().draft).toBeUndefined()
  undo.run(context)
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
})

test('with Shift a corner keeps the ratio', () => {
  const { hand, item } = makeHand(one)
  hand.down(203, 203, { shift: true }).to(303, 213).up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 300, h: 300 })
})

test('a side moves that side only, and the opposite one stays', () => {
  const { hand, item } = makeHand(one)
  hand.down(-3, 100).to(-53, 160).up()
  expect(item('a')?.box).toEqual({ x: -50, y: 0, w: 250, h: 200 })
})

test('a note gets no smaller than can be read, and is never turned over', () => {
  const { hand, item } = makeHand(one)
  hand.down(203, 203).to(-500, -500).up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 60, h: 60 })
})

test('several items are scaled together and keep their places to each other', () => {
  const { hand, item } = makeHand(two)
  hand.down(503, 203).to(753, 303).up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 300, h: 300 })
  expect(item('b')?.box).toEqual({ x: 450, y: 0, w: 300, h: 300 })
})

test('given up, a resize leaves everything as it was', () => {
  const { hand, item, view } = makeHand(one)
  hand.down(203, 203).to(303, 253).feel({ kind: 'escape' })
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
  expect(view.getState().draft).toBeUndefined()
})

test('who may not write has no grips', () => {
  const { view } = makeHand({ ...one, role: 'viewer' })
  expect(selectionGrips(view.getState())).toEqual([])
})

describe.each([0.02, 0.25, 1, 4])('at a zoom of %d', (zoom) => {
  test('24 px around each grip belong to it alone', () => {
    const { view } = makeHand(one)
    view.setState({ camera: { x: 0, y: 0, zoom } })
    const grips = selectionGrips(view.getState())
    expect(grips).toHaveLength(8)
    for (const [index, { at }] of grips.entries())
      for (const other of grips.slice(index + 1)) {
        const apart = Math.max(Math.abs(at.x - other.at.x), Math.abs(at.y - other.at.y))
        expect(apart).toBeGreaterThanOrEqual(24)
      }
  })
})

test('keys make the selection bigger, smaller, wider and higher', () => {
  const { context, item } = makeHand(one)
  growSelection.run(context)
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 240, h: 240 })
  shrinkSelection.run(context)
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
  resizeSelectionBy.run(context, { x: 20, y: 0 })
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 220, h: 200 })
})

describe('of a text', () => {
  const text = { ...itemsOfEveryKind.text, text: 'one two three four five six', size: 20 }
  const start = () => {
    const world = makeHand({ notes: [] })
    const placed = { ...text, box: { x: 0, y: 0, w: 300, h: 26 } }
    addItems(world.context.board, [placed], { origin: world.context.origin, label: 'test' })
    world.view.setState({ selection: new Set(['text']) })
    return world
  }

  test('a side wraps the words anew at the same size', () => {
    const { hand, item } = start()
    hand.down(303, 13).to(113, 13).up()
    const now = item('text')
    expect(now?.kind === 'text' && [now.size, now.box.w]).toEqual([20, 110])
    expect(now?.box.h).toBeGreaterThan(50)
  })

  test('a corner scales the letters', () => {
    const { hand, item } = start()
    hand.down(303, 42).to(603, 68).up()
    const now = item('text')
    expect(now?.kind === 'text' && [now.size, now.box.w]).toEqual([40, 600])
  })
})

test('the end of an arrow can be taken to another item', () => {
  const world = makeHand({
    notes: [makeNote({ id: 'note' }), makeNote({ id: 'c', x: 600, z: 'a1' })],
  })
  const arrow = { ...itemsOfEveryKind.arrow, z: 'a2', box: { x: 200, y: 100, w: 200, h: 100 } }
  addItems(world.context.board, [arrow], { origin: world.context.origin, label: 'test' })
  world.view.setState({ selection: new Set(['arrow']) })
  world.hand.down(400, 200).to(500, 200)
  expect(world.hand.path()).toBe('select.movingEnd')
  world.hand.to(700, 100).up()
  const now = world.item('arrow')
  expect(now?.kind === 'arrow' && [now.from.item, now.to.item]).toEqual(['note', 'c'])
})
