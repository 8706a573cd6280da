import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, offsetBox, snapBox } from '#shared/geometry'

const box = (x: number, y: number, w = 200, h = 200): Box => ({ x, y, w, h })
const reach = 6

it.each([
  ['a left edge to a left edge', box(4, 500), { x: -4, y: 0 }],
  ['a right edge to a left edge', box(-204, 500), { x: 4, y: 0 }],
  ['a middle to a middle', box(47, 500, 100, 100), { x: 3, y: 0 }],
  ['a top to a bottom', box(500, 203), { x: 0, y: -3 }],
  ['nothing out of reach', box(7, 507), { x: 0, y: 0 }],
  ['both ways at once', box(203, 4), { x: -3, y: -4 }],
] as const)('draws %s', (_what, moved, by) => {
  expect(snapBox(moved, [box(0, 0)], reach).by).toEqual(by)
})

it('draws to the nearest of several', () => {
  expect(snapBox(box(4, 900), [box(0, 0), box(6, 300)], reach).by.x).toBe(2)
})

it('shows a line along everything that is in it', () => {
  const { guides } = snapBox(box(3, 900), [box(0, 0), box(0, 300)], reach)
  const lefts = guides.filter(({ from, to }) => from.x === 0 && to.x === 0)
  expect(lefts).toEqual([{ kind: 'edge', from: { x: 0, y: 0 }, to: { x: 0, y: 1100 } }])
})

it('draws to the same gap as beside it, and shows both gaps', () => {
  const row = [box(0, 0), box(230, 17)]
  const { by, guides } = snapBox(box(463, 60), row, reach)
  expect(by.x).toBe(-3)
  expect(guides.filter(({ kind }) => kind === 'gap')).toEqual([
    { kind: 'gap', from: { x: 200, y: 160 }, to: { x: 230, y: 160 } },
    { kind: 'gap', from: { x: 430, y: 160 }, to: { x: 460, y: 160 } },
  ])
})

it('draws into the middle between two, down as well as across', () => {
  const column = [box(0, 0), box(17, 700)]
  const { by, guides } = snapBox(box(60, 347), column, reach)
  expect(by.y).toBe(3)
  expect(guides.filter(({ kind }) => kind === 'gap').length).toBe(2)
})

const any = fc.record({
  x: fc.integer({ min: -1000, max: 1000 }),
  y: fc.integer({ min: -1000, max: 1000 }),
  w: fc.integer({ min: 1, max: 400 }),
  h: fc.integer({ min: 1, max: 400 }),
})

it('never goes beyond its reach, and what was drawn there stays', () => {
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 20 }), (moved, others) => {
      const { by } = snapBox(moved, others, reach)
      expect(Math.abs(by.x)).toBeLessThanOrEqual(reach)
      expect(Math.abs(by.y)).toBeLessThanOrEqual(reach)
      const across = snapBox(offsetBox(moved, { x: by.x, y: 0 }), others, reach)
      if (by.x !== 0) expect(Math.abs(across.by.x)).toBeLessThan(0.02)
    }),
  )
})

it('is the same whatever order the others come in', () => {
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 12 }), (moved, others) => {
      const forwards = snapBox(moved, others, reach)
      const backwards = snapBox(moved, [...others].reverse(), reach)
      expect(Math.abs(forwards.by.x)).toBeCloseTo(Math.abs(backwards.by.x), 1)
    }),
  )
})

it('says nothing where nobody is near', () => {
  expect(snapBox(box(0, 0), [], reach)).toEqual({ by: { x: 0, y: 0 }, guides: [] })
})
