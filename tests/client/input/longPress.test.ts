import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Point } from '#shared/geometry'
import { createLongPress } from '../../../client/input/longPress.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function finger() {
  const rested: Point[] = []
  return { rested, press: createLongPress((at) => rested.push(at)) }
}

test('a finger that rests half a second means a menu, where it rests', () => {
  const { rested, press } = finger()
  press.down({ x: 10, y: 20 })
  press.move({ x: 14, y: 22 })
  vi.advanceTimersByTime(499)
  expect(rested).toEqual([])
  vi.advanceTimersByTime(1)
  expect(rested).toEqual([{ x: 10, y: 20 }])
})

test('moving, lifting or a second finger is something else', () => {
  const { rested, press } = finger()
  press.down({ x: 0, y: 0 })
  press.move({ x: 9, y: 0 })
  vi.advanceTimersByTime(1000)
  press.end()
  press.down({ x: 0, y: 0 })
  press.end()
  vi.advanceTimersByTime(1000)
  press.down({ x: 0, y: 0 })
  press.down({ x: 50, y: 0 })
  vi.advanceTimersByTime(1000)
  expect(rested).toEqual([])
})
