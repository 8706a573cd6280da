import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMap, mapViewOf, toMap } from '../../../client/panels/minimap/mapView.ts'

const size = { w: 176, h: 112 }
const box = fc.record({
  x: fc.integer({ min: -100_000, max: 100_000 }),
  y: fc.integer({ min: -100_000, max: 100_000 }),
  w: fc.integer({ min: 1, max: 5000 }),
  h: fc.integer({ min: 1, max: 5000 }),
})

test('everything lies on the map, and a place on the map is a place on the board', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), (boxes) => {
      const map = mapViewOf(boxes, size)
      if (!map) throw new Error('there was something to show')
      for (const one of boxes) {
        const { x, y, w, h } = toMap(map, one)
        expect(Math.min(x, y)).toBeGreaterThan(0)
        expect(x + w).toBeLessThan(size.w)
        expect(y + h).toBeLessThan(size.h)
        expect(fromMap(map, { x, y }).x).toBeCloseTo(one.x, 3)
      }
    }),
  )
})

test('of an empty board there is no map', () => {
  expect(mapViewOf([], size)).toBeUndefined()
})
