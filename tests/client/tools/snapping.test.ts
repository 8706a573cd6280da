import { expect, test } from 'vitest'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', x: 300, y: 300, z: 'a1' })]

test('what is moved is drawn to its neighbours, shows why, and is written there', () => {
  const { hand, view, item } = makeHand({ notes })
  hand.down(310, 310).to(14, 400)
  const { draft } = view.getState()
  expect(draft?.kind === 'moving' && draft.boxes.get('b')?.x).toBe(0)
  expect(draft?.kind === 'moving' && draft.guides?.length).toBeGreaterThan(0)
  hand.up()
  expect(item('b')?.box.x).toBe(0)
  expect(view.getState().draft).toBeUndefined()
})

test('ctrl or cmd moves freely', () => {
  const { hand, item } = makeHand({ notes })
  hand.down(310, 310, { mod: true }).to(14, 400).up()
  expect(item('b')?.box.x).toBe(4)
})

test('the reach is what a hand sees: closer on the board when zoomed in', () => {
  const near = makeHand({ notes, camera: { x: 0, y: 0, zoom: 4 } })
  near.hand
    .down(1240, 1240)
    .to(1240 - 4 * 296, 1600)
    .up()
  expect(near.item('b')?.box.x).toBe(4)
  const far = makeHand({ notes, camera: { x: 0, y: 0, zoom: 0.5 } })
  far.hand
    .down(155, 155)
    .to(155 - 145, 200)
    .up()
  expect(far.item('b')?.box.x).toBe(0)
})

test('several are drawn as one, and not to each other', () => {
  const selection = new Set(['a', 'b'])
  const { hand, item } = makeHand({
    notes: [...notes, makeNote({ id: 'c', x: 900, y: 900 })],
    selection,
  })
  hand.down(10, 10).to(207, 10).up()
  expect([item('a')?.box.x, item('b')?.box.x]).toEqual([197, 497])
})

test('what others have out of sight draws nothing', () => {
  const { hand, item } = makeHand({
    notes: [makeNote({ id: 'far', x: 0, y: 5000 }), ...notes.slice(1)],
  })
  hand.down(310, 310).to(14, 400).up()
  expect(item('b')?.box.x).toBe(4)
})

test('a side that is drawn is drawn to the sides of its neighbours, shows why, and is written there; ctrl or cmd draws freely', () => {
  const { hand, view, item } = makeHand({ notes, selection: new Set(['a']) })
  hand.down(203, 100).to(299, 100)
  const { draft } = view.getState()
  expect(draft?.kind === 'moving' && draft.guides).toEqual([
    { kind: 'edge', from: { x: 300, y: 0 }, to: { x: 300, y: 500 } },
  ])
  hand.up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 300, h: 200 })
  hand.down(303, 100, { mod: true }).to(307, 100).up()
  expect(item('a')?.box.w).toBe(304)
})

test('a corner that keeps the ratio is drawn to the nearer line, and keeps it', () => {
  const { hand, item } = makeHand({ notes, selection: new Set(['a']) })
  hand.down(203, 203, { shift: true }).to(300, 305).up()
  expect(item('a')?.box).toEqual({ x: 0, y: 0, w: 300, h: 300 })
})

test('a corner drawn to a line above keeps the opposite corner where it is', () => {
  const { hand, item } = makeHand({ notes, selection: new Set(['b']) })
  hand.down(297, 297).to(100, 202).up()
  expect(item('b')?.box).toEqual({ x: 103, y: 200, w: 397, h: 300 })
})
