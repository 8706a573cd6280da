import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boardToScreen,
  boxAround,
  boxContainsBox,
  boxContainsPoint,
  boxesIntersect,
  boxFromPoints,
  cameraToFit,
  centerOf,
  expandBox,
  maxZoom,
  minZoom,
  offsetBox,
  screenToBoard,
  visibleBox,
  zoomAt,
} from '#shared/geometry'

const length = fc.double({ min: 1, max: 1e5, noNaN: true })
const place = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const point = fc.record({ x: place, y: place })
const box = fc.record({ x: place, y: place, w: length, h: length })
const zoom = fc.double({ min: minZoom, max: maxZoom, noNaN: true })
const camera = fc.record({ x: place, y: place, zoom })
const screenPoint = fc.record({
  x: fc.double({ min: 0, max: 4000, noNaN: true }),
  y: fc.double({ min: 0, max: 4000, noNaN: true }),
})

describe('boxes', () => {
  it('a box lies within another, edges included, or it sticks out', () => {
    expect(boxContainsBox({ x: 0, y: 0, w: 10, h: 10 }, { x: 0, y: 0, w: 10, h: 10 })).toBe(true)
    expect(boxContainsBox({ x: 0, y: 0, w: 10, h: 10 }, { x: 1, y: 1, w: 10, h: 5 })).toBe(false)
    expect(boxContainsBox({ x: 0, y: 0, w: 10, h: 10 }, { x: -1, y: 1, w: 5, h: 5 })).toBe(false)
  })

  it('a point on the shared border of two neighbours is in exactly one of them', () => {
    const left = { x: 0, y: 0, w: 10, h: 10 }
    const right = { x: 10, y: 0, w: 10, h: 10 }
    expect(boxContainsPoint(left, { x: 10, y: 5 })).toBe(false)
    expect(boxContainsPoint(right, { x: 10, y: 5 })).toBe(true)
    expect(boxesIntersect(left, right)).toBe(false)
  })

  it('intersection does not depend on who is asked', () => {
    fc.assert(fc.property(box, box, (a, b) => boxesIntersect(a, b) === boxesIntersect(b, a)))
  })

  it('the box between two corners is the same from either corner', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(boxFromPoints(a, b)).toEqual(boxFromPoints(b, a))
      }),
    )
  })

  it('the box around boxes reaches exactly to their outer edges', () => {
    expect(
      boxAround([
        { x: -5, y: 2, w: 10, h: 1 },
        { x: 0, y: -3, w: 20, h: 4 },
      ]),
    ).toEqual({ x: -5, y: -3, w: 25, h: 6 })
    expect(boxAround([])).toBeUndefined()
  })

  it('growing keeps the middle, shifting moves it', () => {
    const from = { x: 1, y: 2, w: 30, h: 40 }
    expect(centerOf(expandBox(from, 7))).toEqual(centerOf(from))
    expect(expandBox(from, 7)).toMatchObject({ w: 44, h: 54 })
    expect(centerOf(offsetBox(from, { x: 10, y: -10 }))).toEqual({ x: 26, y: 12 })
  })
})

describe('the camera', () => {
  it('goes from board to screen and back without moving a point', () => {
    fc.assert(
      fc.property(camera, point, (view, there) => {
        const back = screenToBoard(view, boardToScreen(view, there))
        expect(Math.abs(back.x - there.x)).toBeLessThan(1e-6)
        expect(Math.abs(back.y - there.y)).toBeLessThan(1e-6)
      }),
    )
  })

  it('zooming leaves the board point under the pointer where it is', () => {
    fc.assert(
      fc.property(camera, screenPoint, zoom, (view, pointer, next) => {
        const before = screenToBoard(view, pointer)
        const after = screenToBoard(zoomAt(view, pointer, next), pointer)
        expect(Math.abs(after.x - before.x)).toBeLessThan(1e-5)
        expect(Math.abs(after.y - before.y)).toBeLessThan(1e-5)
      }),
    )
  })

  it.each([
    [1000, maxZoom],
    [0, minZoom],
    [Number.NaN, minZoom],
  ])('zooming to %d stops at %d', (wanted, kept) => {
    expect(zoomAt({ x: 0, y: 0, zoom: 1 }, { x: 0, y: 0 }, wanted).zoom).toBe(kept)
  })

  it('fitting shows the whole box in the middle, unless it is too large for the smallest zoom', () => {
    const viewport = { w: 1440, h: 900 }
    const whole = { x: -300, y: 50, w: 6000, h: 3000 }
    const fitted = cameraToFit(whole, viewport, 40)
    const seen = visibleBox(fitted, viewport)
    expect(boxContainsPoint(seen, whole)).toBe(true)
    expect(boxContainsPoint(seen, { x: 5700, y: 3050 })).toBe(true)
    expect(centerOf(seen).x).toBeCloseTo(centerOf(whole).x)
    expect(centerOf(seen).y).toBeCloseTo(centerOf(whole).y)
  })

  it('fitting a small box does not blow it up above 100 %, unless asked to', () => {
    const note = { x: 0, y: 0, w: 200, h: 200 }
    expect(cameraToFit(note, { w: 1440, h: 900 }, 40).zoom).toBe(1)
    expect(cameraToFit(note, { w: 1440, h: 900 }, 40, 2).zoom).toBe(2)
  })

  it('fitting survives a window smaller than its margins', () => {
    const fitted = cameraToFit({ x: 0, y: 0, w: 0, h: 0 }, { w: 10, h: 10 }, 40)
    expect(Number.isFinite(fitted.x) && Number.isFinite(fitted.y)).toBe(true)
  })
})
