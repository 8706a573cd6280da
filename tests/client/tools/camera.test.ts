import { expect, test } from 'vitest'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [makeNote({ id: 'a' })]

test.each([
  ['the space bar', { space: true }],
  ['the middle button', { button: 'middle' }],
] as const)('%s drags the board, also over notes', (_what, how) => {
  const { hand, view, item } = makeHand({ notes, camera: { x: 0, y: 0, zoom: 0.5 } })
  hand.down(10, 10, how).to(60, 35).up()
  expect(view.getState().camera).toEqual({ x: -100, y: -50, zoom: 0.5 })
  expect(item('a')?.box.x).toBe(0)
})

test('a finger on the empty board pans, on a note it moves', () => {
  const { hand, view, item } = makeHand({ notes })
  hand.down(250, 10, { device: 'touch' }).to(270, 10).up()
  expect(view.getState().camera.x).toBe(-20)
  hand.down(30, 10, { device: 'touch' }).to(130, 10).up()
  expect(item('a')?.box.x).toBe(100)
})

test('two fingers zoom around the point between them and carry the board along', () => {
  const { hand, view } = makeHand({ notes })
  hand.feel({ kind: 'pinchStart', screenPoint: { x: 100, y: 100 }, distance: 50 })
  expect(hand.path()).toBe('camera.pinching')
  hand.feel({ kind: 'pinchMove', screenPoint: { x: 150, y: 100 }, distance: 100 })
  expect(view.getState().camera).toEqual({ x: 25, y: 50, zoom: 2 })
  hand.feel({ kind: 'pinchMove', screenPoint: { x: 100, y: 100 }, distance: 50 })
  expect(view.getState().camera).toEqual({ x: 0, y: 0, zoom: 1 })
  hand.feel({ kind: 'pinchEnd' })
  expect(hand.path()).toBe('select.idle')
})

test('a pinch takes a drag out of the hand', () => {
  const { hand, view, item } = makeHand({ notes })
  hand.down(10, 10, { device: 'touch' }).to(60, 10)
  hand.feel({ kind: 'pinchStart', screenPoint: { x: 0, y: 0 }, distance: 1 })
  expect(view.getState().draft).toBeUndefined()
  hand.feel({ kind: 'pinchEnd' })
  expect(item('a')?.box.x).toBe(0)
})

test('the wheel pans by the way on the screen, with ctrl it zooms at the pointer', () => {
  const { hand, view } = makeHand({ camera: { x: 0, y: 0, zoom: 0.5 } })
  const at = { x: 300, y: 200 }
  hand.feel({ kind: 'wheel', screenPoint: at, delta: { x: 0, y: 100 }, isZoom: false })
  expect(view.getState().camera).toEqual({ x: 0, y: 200, zoom: 0.5 })
  hand.feel({ kind: 'wheel', screenPoint: at, delta: { x: 0, y: -100 }, isZoom: true })
  const { camera, pointer } = view.getState()
  expect(camera.zoom).toBeGreaterThan(0.6)
  expect(pointer?.x).toBeCloseTo(600)
  expect(pointer?.y).toBeCloseTo(600)
})
