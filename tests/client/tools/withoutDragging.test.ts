import { expect, test } from 'vitest'
import {
  carrySelection,
  deleteSelection,
  selectMore,
  setTool,
  sideActions,
  undo,
} from '#client/actions'
import { addItems } from '#shared/board'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [
  makeNote({ id: 'a' }),
  makeNote({ id: 'b', x: 300, z: 'a1' }),
  makeNote({ id: 'c', x: 600, z: 'a2' }),
]

test('what is selected hangs on the pointer and is put down by the next press, in one undo step', () => {
  const { hand, view, item, context } = makeHand({ notes, selection: new Set(['a', 'b']) })
  carrySelection.run(context)
  hand.to(750, 700)
  expect(hand.path()).toBe('carry.idle')
  const { draft } = view.getState()
  expect(draft?.kind === 'moving' && draft.boxes.get('b')?.y).toBe(600)
  expect(item('b')?.box.y).toBe(0)
  hand.click(750, 700)
  expect([item('a')?.box.x, item('a')?.box.y, item('b')?.box.x]).toEqual([500, 600, 800])
  expect(view.getState().tool).toBe('select')
  expect(view.getState().draft).toBeUndefined()
  undo.run(context)
  expect([item('a')?.box, item('b')?.box.x]).toEqual([{ x: 0, y: 0, w: 200, h: 200 }, 300])
})

test('a finger, which hangs nothing, puts it where it presses', () => {
  const { hand, item, context } = makeHand({ notes, selection: new Set(['a']) })
  carrySelection.run(context)
  hand.click(300, 600, { device: 'touch' })
  expect(item('a')?.box).toEqual({ x: 200, y: 500, w: 200, h: 200 })
})

test('Escape leaves what was carried where it lay; what somebody deletes meanwhile is not put down', () => {
  const { hand, view, item, context } = makeHand({ notes, selection: new Set(['a']) })
  carrySelection.run(context)
  hand.to(750, 700).feel({ kind: 'escape' })
  expect([item('a')?.box.x, view.getState().tool, view.getState().draft]).toEqual([
    0,
    'select',
    undefined,
  ])
  carrySelection.run(context)
  hand.to(750, 700)
  deleteSelection.run(context)
  hand.click(750, 700)
  expect(item('a')).toBeUndefined()
  expect(view.getState().tool).toBe('select')
})

test('a viewer carries nothing', () => {
  const { view, context } = makeHand({ notes, selection: new Set(['a']), role: 'viewer' })
  carrySelection.run(context)
  setTool.run(context, 'carry')
  expect(view.getState().tool).toBe('select')
})

test('while more is selected a click adds or takes away, one that misses costs nothing, and Escape ends it', () => {
  const { hand, view, selected, context } = makeHand({ notes, selection: new Set(['a']) })
  selectMore.run(context)
  hand.click(400, 100).click(700, 100)
  expect(selected()).toEqual(['a', 'b', 'c'])
  hand.click(100, 100).click(500, 700)
  expect(selected()).toEqual(['b', 'c'])
  hand.feel({ kind: 'escape' })
  expect(view.getState().isSelectingMore).toBe(false)
  expect(selected()).toEqual(['b', 'c'])
  hand.click(100, 100)
  expect(selected()).toEqual(['a'])
})

test('each side grows and shrinks by a press', () => {
  const { context, item } = makeHand({ notes, selection: new Set(['a']) })
  for (const action of sideActions) {
    action.run(context)
    if (action.name === 'widenSelection') expect(item('a')?.box.w).toBe(220)
    if (action.name === 'heightenSelection') expect(item('a')?.box.h).toBe(220)
  }
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
})

test('the end of an arrow goes to another item by two clicks; a double click there writes on the arrow instead', () => {
  const world = makeHand({ notes })
  const arrow = { ...itemsOfEveryKind.arrow, z: 'a3', box: { x: 200, y: 400, w: 200, h: 100 } }
  addItems(world.context.board, [arrow], { origin: world.context.origin, label: 'test' })
  world.view.setState({ selection: new Set(['arrow']) })
  world.hand.click(400, 500)
  expect(world.hand.path()).toBe('select.movingEnd')
  world.hand.to(500, 300).to(700, 100).click(700, 100)
  const now = world.item('arrow')
  expect(now?.kind === 'arrow' && now.to.item).toBe('c')
  expect(world.hand.path()).toBe('select.idle')
})
