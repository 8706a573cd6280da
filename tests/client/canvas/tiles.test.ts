import { expect, test } from 'vitest'
import {
  boardBoxOf,
  boxWithout,
  clipBox,
  gridOf,
  pixelsOf,
} from '../../../client/canvas/pixelGrid.ts'
import {
  blockOf,
  blockPixelGrid,
  blockSizePx,
  fromTheMiddle,
  pixelsInBlock,
  tileKey,
  tileSizePx,
  tilesTouching,
  windowPixels,
} from '../../../client/canvas/still/tileGrid.ts'

const camera = { x: -1000.3, y: 77.7, zoom: 0.37 }
const viewport = { w: 1440, h: 900 }

test('the tiles of a window cover it, those in the middle first', () => {
  const pixels = windowPixels(camera, viewport, camera.zoom * 2)
  const tiles = fromTheMiddle([...tilesTouching(pixels)], pixels)
  const left = Math.min(...tiles.map(({ column }) => column)) * tileSizePx
  const right = (Math.max(...tiles.map(({ column }) => column)) + 1) * tileSizePx
  expect(left).toBeLessThanOrEqual(pixels.x)
  expect(right).toBeGreaterThanOrEqual(pixels.x + pixels.w)
  const middle = { x: pixels.x + pixels.w / 2, y: pixels.y + pixels.h / 2, w: 1, h: 1 }
  expect([...tilesTouching(middle)]).toContainEqual(tiles[0])
  expect(pixels.w).toBe(viewport.w * 2)
})

test('neighbouring blocks meet on the board', () => {
  const whole = { x: 0, y: 0, w: blockSizePx, h: blockSizePx }
  const left = boardBoxOf(whole, blockPixelGrid({ column: -3, row: 2 }, 0.37))
  const right = boardBoxOf(whole, blockPixelGrid({ column: -2, row: 2 }, 0.37))
  expect(left.x + left.w).toBeCloseTo(right.x)
})

test('the tiles of a block cover it, each pixel once', () => {
  const tiles = [...tilesTouching({ x: -1500, y: -1500, w: 3000, h: 3000 })]
  for (const block of [
    { column: 0, row: 0 },
    { column: -1, row: 0 },
  ]) {
    const inside = tiles.filter((tile) => tileKey(blockOf(tile)) === tileKey(block))
    const areas = inside.map(pixelsInBlock)
    const sum = areas.reduce((total, { w, h }) => total + w * h, 0)
    expect(sum).toBe(blockSizePx ** 2)
    const corners = new Set(areas.map(({ x, y }) => `${x} ${y}`))
    expect(corners.size).toBe(inside.length)
  }
})

test('a board box keeps all pixels it touches', () => {
  const grid = gridOf(camera, 1.5)
  const box = { x: 10.1, y: 20.2, w: 30.3, h: 40.4 }
  const back = boardBoxOf(pixelsOf(box, grid), grid)
  expect(back.x).toBeLessThanOrEqual(box.x)
  expect(back.y + back.h).toBeGreaterThanOrEqual(box.y + box.h)
  expect(clipBox({ x: 0, y: 0, w: 5, h: 5 }, { x: 5, y: 0, w: 5, h: 5 })).toBeUndefined()
})

test('what is left around a hole covers the rest once, and nothing of the hole', () => {
  const box = { x: 0, y: 0, w: 100, h: 80 }
  for (const hole of [
    { x: 20, y: 30, w: 10, h: 10 },
    { x: -10, y: -10, w: 50, h: 50 },
    { x: -10, y: 40, w: 500, h: 5 },
    { x: -1, y: -1, w: 200, h: 200 },
    { x: 300, y: 0, w: 10, h: 10 },
  ]) {
    const parts = boxWithout(box, hole)
    const area = (one: typeof box) => one.w * one.h
    const gone = clipBox(hole, box)
    expect(parts.reduce((sum, part) => sum + area(part), 0)).toBe(
      area(box) - (gone ? area(gone) : 0),
    )
    for (const part of parts) expect(clipBox(part, hole)).toBeUndefined()
  }
  expect(boxWithout(box, undefined)).toEqual([box])
})
