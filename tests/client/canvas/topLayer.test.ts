import { expect, test } from 'vitest'
import type { ViewState } from '#client/view'
import { palettes } from '#shared/scene'
import { createSceneCache } from '../../../client/canvas/paint/sceneCache.ts'
import { createPeopleMotion } from '../../../client/canvas/people/createPeopleMotion.ts'
import { createTopLayer } from '../../../client/canvas/people/createTopLayer.ts'
import { fakePage } from './fakePage.ts'
import { makeNote, makePerson, makeView } from './makers.ts'

function start() {
  const view = makeView(makeNote('a'))
  view.setState({ viewport: { w: 800, h: 600 } })
  const { canvas, shown } = fakePage()
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the fake canvas has a context')
  const motion = createPeopleMotion(() => true)
  const layer = createTopLayer(canvas, {
    context,
    scenes: createSceneCache(),
    motion,
    nameOf: ({ name }) => name,
  })
  const paint = (change: Partial<ViewState>, pixelRatio = 1) => {
    view.setState(change)
    const state = view.getState()
    motion.update(state.people, state.items, 0)
    shown.recorded.length = 0
    layer.paint({ state, palette: palettes.light, pixelRatio, nowMs: 0 })
  }
  /** Where the canvas lies in the window, CSS px. */
  const place = () => {
    const px = (name: string) => Number.parseFloat(shown.style[name] ?? '')
    return { x: px('left'), y: px('top'), w: px('width'), h: px('height') }
  }
  return { shown, paint, place }
}

const personAt = (x: number, y: number) => makePerson({ cursor: { x, y } })

test('a canvas with nothing on it is away', () => {
  const { shown, paint } = start()
  paint({})
  expect(shown.style.visibility).toBe('hidden')
  paint({ people: [personAt(10, 10)] })
  expect(shown.style.visibility).toBe('')
  paint({ people: [personAt(-5000, 10)] })
  expect(shown.style.visibility).toBe('hidden')
})

test('the canvas covers what is on it and little more, pixel for pixel at every ratio', () => {
  const { shown, paint, place } = start()
  for (const ratio of [1, 1.25, 2]) {
    paint({ people: [personAt(400, 300)] }, ratio)
    const { x, y, w, h } = place()
    expect(x).toBeLessThanOrEqual(397)
    expect(y).toBeLessThanOrEqual(297)
    expect(x + w).toBeGreaterThan(440)
    expect(y + h).toBeGreaterThan(336)
    expect(w * h).toBeLessThan((800 * 600) / 8)
    expect(w * ratio).toBeCloseTo(shown.width)
    expect((x * ratio) % 1).toBeCloseTo(0)
  }
})

test('what is painted lies where it is in the window, wherever the canvas lies', () => {
  const { shown, paint, place } = start()
  paint({ people: [personAt(400, 300)] })
  const { x, y } = place()
  expect(shown.recorded).toContainEqual(['setTransform', 1, 0, 0, 1, -x, -y])
  expect(shown.recorded).toContainEqual(['moveTo', 400, 300])
})

test('a small step leaves the canvas where it is', () => {
  const { paint, place } = start()
  paint({ people: [personAt(400, 300)] })
  const before = place()
  paint({ people: [personAt(420, 310)] })
  expect(place()).toEqual(before)
  paint({ people: [personAt(700, 310)] })
  expect(place()).not.toEqual(before)
})

test('people far apart, a selection and a note in a hand are all on it', () => {
  const { paint, place } = start()
  const far = makePerson({ cursor: { x: 780, y: 590 } }, 2)
  const hand = makePerson({ cursor: { x: 5, y: 5 }, dragging: { a: [300, 10, 200, 200] } })
  paint({ people: [hand, far], selection: new Set(['a']) })
  expect(place()).toEqual({ x: 0, y: 0, w: 800, h: 600 })
})
