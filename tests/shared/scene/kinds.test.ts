import { describe, expect, test } from 'vitest'
import { type Arrow, type Item, type Shape, shapeForms, stickerSigns } from '#shared/board'
import { type Box, boxAround, expandBox } from '#shared/geometry'
import {
  type Instruction,
  inBox,
  isHit,
  itemScene,
  paintedBox,
  palettes,
  textHeight,
} from '#shared/scene'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'

const every: readonly Item[] = Object.values(itemsOfEveryKind)
const { arrow, shape, stroke, sticker, text } = itemsOfEveryKind

/** All points a path goes through or is drawn to. */
function pointsOf(scene: readonly Instruction[]): { x: number; y: number }[] {
  return scene.flatMap((part) => {
    if (part.kind !== 'path') return []
    return part.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to]))
  })
}

function boundsOf(scene: readonly Instruction[]): Box {
  const bounds = boxAround(pointsOf(scene).map((point) => ({ ...point, w: 0, h: 0 })))
  if (!bounds) throw new Error('nothing is drawn')
  return bounds
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

test.each(every.map((item) => [item.kind, item] as const))(
  'a %s uses colours every palette has',
  (_, item) => {
    for (const part of itemScene(item)) {
      const names = [
        'fill' in part ? part.fill : undefined,
        'color' in part ? part.color : undefined,
        'line' in part ? part.line?.color : undefined,
      ]
      for (const name of names) if (name !== undefined) expect(palettes.paper[name]).toMatch(/^#/)
    }
  },
)

test.each(shapeForms)('a %s stays within its box', (form) => {
  const scene = itemScene({ ...shape, form })
  expect(isWithin(boundsOf(scene), shape.box)).toBe(true)
})

test.each(stickerSigns)('the sign %s fills its box and stays within it', (sign) => {
  const bounds = boundsOf(itemScene({ ...sticker, sign, box: { x: 0, y: 0, w: 100, h: 100 } }))
  expect(isWithin(bounds, { x: 0, y: 0, w: 100, h: 100 })).toBe(true)
  expect(Math.max(bounds.w, bounds.h)).toBeGreaterThan(60)
})

test('a stroke is drawn within its box and follows it to another size', () => {
  const plain = { ...stroke, pressures: undefined }
  for (const box of [plain.box, { x: 500, y: -80, w: 30, h: 400 }])
    expect(isWithin(boundsOf(itemScene({ ...plain, box })), expandBox(box, 1))).toBe(true)
})

test('all that is drawn of an arrow is within its painted box, whatever way it takes', () => {
  for (const line of ['straight', 'curved', 'elbow'] as const) {
    const drawn: Arrow = { ...arrow, line, from: { x: 0, y: 1 }, to: { x: 1, y: 0 } }
    expect(isWithin(boundsOf(itemScene(drawn)), paintedBox(drawn))).toBe(true)
  }
})

describe('what a press hits', () => {
  const hits = (item: Item, x: number, y: number) => isHit(item, { x, y }, 6)

  test('a shape where it is, and not in the corner of its box', () => {
    const diamond: Shape = { ...shape, form: 'diamond' }
    expect(hits(diamond, 50, 40)).toBe(true)
    expect(hits(diamond, 4, 4)).toBe(false)
    expect(hits({ ...shape, form: 'rectangle' as const }, 4, 4)).toBe(true)
  })

  test('a line a few units beside it, and not in the middle of its empty box', () => {
    const line: Arrow = {
      ...arrow,
      line: 'straight',
      text: '',
      from: { x: 0, y: 0 },
      to: { x: 1, y: 1 },
    }
    expect(hits(line, 50, 40)).toBe(true)
    expect(hits(line, 52, 44)).toBe(true)
    expect(hits(line, 80, 10)).toBe(false)
    expect(hits({ ...line, line: 'elbow' as const }, 50, 20)).toBe(true)
  })

  test('a stroke along its way', () => {
    const box = { x: 0, y: 0, w: 106, h: 106 }
    const drawn = { ...stroke, points: [0, 0, 400, 0, 400, 400], box }
    expect(hits(drawn, 60, 3)).toBe(true)
    expect(hits(drawn, 103, 60)).toBe(true)
    expect(hits(drawn, 30, 80)).toBe(false)
  })
})

describe('a text in another box', () => {
  const long = { ...text, text: 'one two three four five six seven', size: 20 }
  const placed = {
    ...long,
    box: { x: 0, y: 0, w: 400, h: textHeight({ ...long, box: { ...long.box, w: 400 } }) },
  }

  test('is wrapped anew when it gets narrower', () => {
    const narrow = inBox(placed, { ...placed.box, w: 100 })
    expect(narrow).toMatchObject({ size: 20, box: { w: 100 } })
    expect(narrow.box.h).toBeGreaterThan(placed.box.h)
  })

  test('is scaled when it gets wider and higher', () => {
    const large = inBox(placed, { ...placed.box, w: 800, h: 2 * placed.box.h })
    expect(large).toMatchObject({ size: 40 })
    expect(large.box.h).toBeCloseTo(2 * placed.box.h, 0)
  })
})
