import { expect, test } from 'vitest'
import { type PenPoint, strokeOf, strokePoints } from '#shared/board'

const wave = (count: number): PenPoint[] =>
  Array.from({ length: count }, (_, index) => ({ x: index, y: 40 * Math.sin(index / 3) }))

test('a straight line keeps its ends only', () => {
  const way = Array.from({ length: 100 }, (_, index) => ({ x: 10 + index, y: 20 }))
  expect(strokeOf(way, 4)).toEqual({ points: [0, 0, 396, 0], box: { x: 8, y: 18, w: 103, h: 4 } })
})

test('a dot is a stroke as wide as the pen', () => {
  expect(strokeOf([{ x: 5, y: 5 }], 6)).toEqual({ points: [0, 0], box: { x: 2, y: 2, w: 6, h: 6 } })
})

test('however long the line, it has as many points as are allowed at most', () => {
  const { points } = strokeOf(wave(30_000), 3)
  expect(points.length).toBeLessThanOrEqual(2 * strokePoints)
  expect(points.length).toBeGreaterThan(strokePoints / 2)
})

test('points are whole numbers from the corner on', () => {
  const { points } = strokeOf(wave(200), 3)
  expect(points.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
  expect(Math.min(...points.filter((_, index) => index % 2 === 0))).toBe(0)
})

test('what a pen said about its pressure is kept point by point', () => {
  const way = [
    { x: 0, y: 0, pressure: 0.1 },
    { x: 9, y: 9, pressure: 0.5 },
    { x: 0, y: 18, pressure: 1 },
  ]
  expect(strokeOf(way, 3).pressures).toEqual([10, 50, 100])
})
