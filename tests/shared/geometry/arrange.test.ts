import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AlignEdge,
  alignBoxes,
  type Box,
  boxesIntersect,
  type Direction,
  distributeBoxes,
  type Placed,
  type Places,
  tidyBoxes,
} from '#shared/geometry'

const place = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.double({ min: -5000, max: 5000, noNaN: true }),
)
const length = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.double({ min: 1, max: 600, noNaN: true }),
)
const box = fc.record({ x: place, y: place, w: length, h: length })
const placed = fc
  .array(box, { minLength: 0, maxLength: 30 })
  .map((boxes) => boxes.map((one, i) => ({ id: `i${i}`, box: one })))

const gap = 20
const edges: readonly AlignEdge[] = ['left', 'center', 'right', 'top', 'middle', 'bottom']
const directions: readonly Direction[] = ['across', 'down']

const moved = (before: readonly Placed[], places: Places): Placed[] =>
  before.map((one) => ({ id: one.id, box: places.get(one.id) ?? one.box }))

const at = (id: string, x: number, y: number, w = 200, h = 200): Placed => ({
  id,
  box: { x, y, w, h },
})

const boxesOf = (all: readonly Placed[]) => Object.fromEntries(all.map((one) => [one.id, one.box]))

/** More than a rounding of one lies over the other. */
function overlap(a: Box, b: Box, slack = 0): boolean {
  const inner = { x: a.x + slack, y: a.y + slack, w: a.w - 2 * slack, h: a.h - 2 * slack }
  return inner.w > 0 && inner.h > 0 && boxesIntersect(inner, b)
}

function anyOverlap(all: readonly Placed[], slack = 0): boolean {
  return all.some((a, i) => all.slice(i + 1).some((b) => overlap(a.box, b.box, slack)))
}

const arrangements: readonly (readonly [string, (all: readonly Placed[]) => Places])[] = [
  ...edges.map((edge) => [edge, (all: readonly Placed[]) => alignBoxes(all, edge)] as const),
  ...directions.map(
    (way) => [way, (all: readonly Placed[]) => distributeBoxes(all, way, gap)] as const,
  ),
  ['tidy', (all) => tidyBoxes(all, { gap })],
  ['tidy in a zone', (all) => tidyBoxes(all, { gap, within: { x: 0, y: 0, w: 900, h: 700 } })],
]

describe.each(arrangements)('%s', (_name, arrange) => {
  it('loses nothing, invents nothing and keeps every size', () => {
    fc.assert(
      fc.property(placed, (before) => {
        const places = arrange(before)
        const known = new Map(before.map((one) => [one.id, one.box]))
        for (const [id, after] of places) {
          expect([after.w, after.h]).toEqual([known.get(id)?.w, known.get(id)?.h])
          expect(Number.isFinite(after.x) && Number.isFinite(after.y)).toBe(true)
        }
      }),
    )
  })

  it('done again moves nothing', () => {
    fc.assert(
      fc.property(placed, (before) => {
        const after = moved(before, arrange(before))
        expect(arrange(after).size).toBe(0)
      }),
    )
  })

  it('comes out the same whatever order things were selected in', () => {
    fc.assert(
      fc.property(placed, (before) => {
        const backwards = [...before].reverse()
        expect(boxesOf(moved(backwards, arrange(backwards)))).toEqual(
          boxesOf(moved(before, arrange(before))),
        )
      }),
    )
  })

  it('leaves none and one where they are', () => {
    expect(arrange([]).size).toBe(0)
    expect(arrange([at('a', 3, 4)]).size).toBe(0)
  })
})

describe('alignBoxes', () => {
  const three = [at('a', 0, 0), at('b', 300, 50, 100, 100), at('c', 700, 20)]
  it.each([
    ['left', { a: [0, 0], b: [0, 50], c: [0, 20] }],
    ['right', { a: [700, 0], b: [800, 50], c: [700, 20] }],
    ['center', { a: [350, 0], b: [400, 50], c: [350, 20] }],
    ['top', { a: [0, 0], b: [300, 0], c: [700, 0] }],
    ['bottom', { a: [0, 20], b: [300, 120], c: [700, 20] }],
    ['middle', { a: [0, 10], b: [300, 60], c: [700, 10] }],
  ] as const)('%s', (edge, expected) => {
    const after = boxesOf(moved(three, alignBoxes(three, edge)))
    const corners = Object.entries(after).map(([id, { x, y }]) => [id, [x, y]])
    expect(Object.fromEntries(corners)).toEqual(expected)
  })
})

describe('distributeBoxes', () => {
  it('makes the gaps equal between the first and the last, whatever their sizes', () => {
    const three = [at('a', 0, 0, 100), at('b', 110, 0, 50), at('c', 400, 0, 100)]
    const after = boxesOf(moved(three, distributeBoxes(three, 'across', gap)))
    expect([after.a?.x, after.b?.x, after.c?.x]).toEqual([0, 225, 400])
  })

  it('spreads a pile out, so that nothing covers anything in that direction', () => {
    fc.assert(
      fc.property(placed, (before) => {
        const after = moved(before, distributeBoxes(before, 'down', gap))
        const column = after.map(({ id, box: { y, h } }) => ({ id, box: { x: 0, y, w: 1, h } }))
        if (before.length >= 3) expect(anyOverlap(column, 0.51)).toBe(false)
      }),
    )
  })
})

describe('tidyBoxes', () => {
  it('covers nothing with anything', () => {
    fc.assert(
      fc.property(placed, (before) => {
        expect(anyOverlap(moved(before, tidyBoxes(before, { gap })))).toBe(false)
      }),
    )
  })

  it('keeps rows as they are read', () => {
    const crooked = [at('c', 20, 260), at('b', 230, 30), at('a', 0, 0), at('d', 240, 290)]
    const after = boxesOf(moved(crooked, tidyBoxes(crooked, { gap })))
    expect([after.a, after.b, after.c, after.d].map((one) => [one?.x, one?.y])).toEqual([
      [0, 0],
      [220, 0],
      [0, 220],
      [220, 220],
    ])
  })

  it('makes a square of a pile', () => {
    const pile = Array.from({ length: 9 }, (_, i) => at(`i${i}`, i, i))
    const after = moved(pile, tidyBoxes(pile, { gap }))
    expect(new Set(after.map((one) => one.box.x)).size).toBe(3)
    expect(new Set(after.map((one) => one.box.y)).size).toBe(3)
  })

  it('stays inside of where it should fit, as long as there is room', () => {
    const within = { x: 0, y: 0, w: 860, h: 640 }
    const row = Array.from({ length: 8 }, (_, i) => at(`i${i}`, 500 + i * 210, 300))
    for (const { box: one } of moved(row, tidyBoxes(row, { gap, within }))) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.x + one.w).toBeLessThanOrEqual(860)
      expect(one.y + one.h).toBeLessThanOrEqual(640)
    }
  })

  it('follows a given order', () => {
    const two = [at('a', 0, 0), at('b', 300, 0)]
    const after = boxesOf(moved(two, tidyBoxes(two, { gap, order: ['b', 'a'] })))
    expect([after.b?.x, after.a?.x]).toEqual([0, 220])
  })
})
