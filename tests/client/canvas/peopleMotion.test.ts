import { expect, test } from 'vitest'
import { createPeopleMotion } from '../../../client/canvas/people/createPeopleMotion.ts'
import { makeNote, makePerson } from './makers.ts'

const cursorAt = (x: number) => makePerson({ cursor: { x, y: 0 } })
const draggingTo = (x: number) => makePerson({ dragging: { a: [x, 0, 200, 200] } })
const note = makeNote('a')
const items = new Map([['a', note]])

function start(isReduced = false) {
  const motion = createPeopleMotion(() => isReduced)
  const xOf = (nowMs: number) => motion.cursorOf(cursorAt(0), nowMs)?.x
  const dragX = (nowMs: number) => motion.boxesAt(nowMs).get('a')?.x
  return { motion, xOf, dragX }
}

test('a cursor appears where it is and then takes a step of 100 ms to each new place', () => {
  const { motion, xOf } = start()
  motion.update([cursorAt(10)], items, 0)
  expect(xOf(0)).toBe(10)
  motion.update([cursorAt(110)], items, 1000)
  expect([1000, 1050, 1100, 2000].map(xOf)).toEqual([10, 60, 110, 110])
  expect([motion.isMoving(1050), motion.isMoving(1101)]).toEqual([true, false])
})

test('a step that is interrupted goes on from where it got', () => {
  const { motion, xOf } = start()
  motion.update([cursorAt(0)], items, 0)
  motion.update([cursorAt(100)], items, 1000)
  motion.update([cursorAt(0)], items, 1050)
  expect([1050, 1100, 1150].map(xOf)).toEqual([50, 25, 0])
})

test('news about something else does not restart a step', () => {
  const { motion, xOf } = start()
  motion.update([cursorAt(0)], items, 0)
  motion.update([cursorAt(100)], items, 1000)
  motion.update([cursorAt(100)], items, 1050)
  expect(xOf(1075)).toBe(75)
})

test('with less motion everything jumps', () => {
  const { motion, xOf } = start(true)
  motion.update([cursorAt(0)], items, 0)
  motion.update([cursorAt(100)], items, 1000)
  expect(xOf(1000)).toBe(100)
  expect(motion.isMoving(1000)).toBe(false)
})

test('a dragged item starts where it lies', () => {
  const { motion, dragX } = start()
  motion.update([draggingTo(100)], items, 0)
  expect([0, 50, 100].map(dragX)).toEqual([0, 50, 100])
})

test('a dropped item stays where the hand left it until its new place arrives', () => {
  const { motion, dragX } = start()
  motion.update([draggingTo(100)], items, 0)
  motion.update([], items, 200)
  expect(dragX(300)).toBe(100)
  motion.update([], new Map([['a', makeNote('a', { box: { ...note.box, x: 100 } })]]), 350)
  expect(dragX(350)).toBeUndefined()
})

test('a drop that is never saved goes back in the end', () => {
  const { motion, dragX } = start()
  motion.update([draggingTo(100)], items, 0)
  motion.update([], items, 200)
  expect([dragX(700), motion.isMoving(700)]).toEqual([100, true])
  expect([dragX(900), motion.isMoving(900)]).toEqual([undefined, false])
})
