import { expect, it } from 'vitest'
import { selectionAnchor } from '../../../client/panels/selectionAnchor.ts'

const camera = { x: 0, y: 0, zoom: 1 }
const viewport = { w: 1000, h: 800 }
const bar = { w: 200, h: 50 }
const anchor = (box: { x: number; y: number; w: number; h: number }) =>
  selectionAnchor([box], camera, viewport, bar)

it('stands above the selection', () => {
  expect(anchor({ x: 400, y: 400, w: 200, h: 200 })).toEqual({ x: 500, y: 363 })
})

it('goes below where there is no room above', () => {
  expect(anchor({ x: 400, y: 90, w: 200, h: 200 })).toEqual({ x: 500, y: 327 })
})

it('stays on the screen beside a selection at its edge', () => {
  expect(anchor({ x: -150, y: 400, w: 200, h: 200 })?.x).toBe(116)
})

it('stays on the screen when the selection reaches beyond it', () => {
  const place = anchor({ x: -500, y: -500, w: 3000, h: 3000 })
  expect(place).toEqual({ x: 884, y: 101 })
})

it('is away while the selection is out of sight or empty', () => {
  expect(anchor({ x: 1200, y: 400, w: 200, h: 200 })).toBeUndefined()
  expect(selectionAnchor([], camera, viewport, bar)).toBeUndefined()
})
