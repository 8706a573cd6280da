import { expect, test } from 'vitest'
import { itemIndex, type ViewState } from '#client/view'
import { palettes } from '#shared/scene'
import { createSceneCache } from '../../../client/canvas/paint/sceneCache.ts'
import { heldItems } from '../../../client/canvas/still/createChangeWatch.ts'
import { createStillLayer } from '../../../client/canvas/still/createStillLayer.ts'
import { fakePage } from './fakePage.ts'
import { makeNote, makeView } from './makers.ts'

function start(notes = [makeNote('a', { text: 'Listen' })]) {
  const view = makeView(...notes)
  view.setState({ viewport: { w: 800, h: 600 } })
  const { canvas, shown, hidden } = fakePage()
  const layer = createStillLayer({ canvas, index: itemIndex(view), scenes: createSceneCache() })
  let [nowMs, palette, pixelRatio] = [0, palettes.light, 1]
  const frame = () => {
    nowMs += 16
    const state = view.getState()
    return layer.frame({ state, held: heldItems(state, []), palette, pixelRatio, nowMs })
  }
  /** Frames until there is nothing left to do. @returns in how many of them everything seen was up to date */
  const settle = () => {
    let painted = 0
    for (let frames = 0; frames < 500; frames++) {
      const progress = frame()
      if (progress.isCurrent) painted++
      if (!progress.isBusy) return painted
    }
    throw new Error('the layer never came to rest')
  }
  return {
    view,
    shown,
    hidden,
    frame,
    settle,
    forget: () => {
      for (const one of [shown, ...hidden()]) one.recorded.length = 0
    },
    painted: () => hidden().filter(({ recorded }) => recorded.length > 0),
    /** Where tiles were put on the window since `forget`: x, y, width and height. */
    drawn: () =>
      shown.recorded.flatMap(([name, ...args]) =>
        name === 'drawImage' ? [args.slice(5) as number[]] : [],
      ),
    move: (change: Partial<ViewState['camera']>) =>
      view.setState(({ camera }) => ({ camera: { ...camera, ...change } })),
    setPalette: (next: typeof palette) => {
      palette = next
    },
    setPixelRatio: (next: number) => {
      pixelRatio = next
    },
    close: layer.close,
  }
}

test('nothing is painted before the window has a size', () => {
  const { view, frame, hidden, shown } = start()
  view.setState({ viewport: { w: 0, h: 0 } })
  expect(frame()).toEqual({ isBusy: false, isCurrent: false })
  expect(hidden()).toHaveLength(0)
  expect(shown.recorded).toHaveLength(0)
})

test('a board is painted over several frames and then left alone', () => {
  const { settle, forget, frame, painted, shown } = start()
  expect(settle()).toBeGreaterThan(0)
  forget()
  expect(frame()).toEqual({ isBusy: false, isCurrent: true })
  expect(painted()).toHaveLength(0)
  expect(shown.recorded).toHaveLength(0)
})

test('a small pan shifts what is painted by whole pixels and paints nothing that is seen', () => {
  const { settle, forget, move, frame, painted, drawn } = start()
  settle()
  forget()
  move({ x: 100.3, y: -20 })
  frame()
  const places = drawn()
  expect(places.length).toBeGreaterThan(0)
  for (const [x = 0, y = 0, w = 1, h = 1] of places) {
    expect((x + 100) % w).toBeCloseTo(0)
    expect((y - 20) % h).toBeCloseTo(0)
    expect([256, 512]).toContain(w)
  }
  expect(painted().length).toBeLessThanOrEqual(1)
})

test('a far pan shows the overview until the tiles there are painted', () => {
  const far = { x: 8000, y: 5000, w: 200, h: 200 }
  const { settle, forget, move, frame, drawn } = start([makeNote('a'), makeNote('b', { box: far })])
  settle()
  forget()
  move({ x: 7900, y: 4900 })
  frame()
  expect(drawn().some(([, , w = 0]) => w > 512)).toBe(true)
  settle()
  forget()
  move({ x: 7910 })
  frame()
  expect(drawn().every(([, , w = 0]) => w <= 512)).toBe(true)
})

test('zooming stretches what is there without a gap; at rest it is painted anew, pixel for pixel', () => {
  const { settle, forget, move, frame, painted, drawn } = start()
  settle()
  forget()
  move({ zoom: 1.27 })
  frame()
  expect(painted()).toHaveLength(0)
  const stretched = drawn()
  expect(stretched.flat().every(Number.isInteger)).toBe(true)
  const rights = new Set(stretched.map(([x = 0, , w = 0]) => x + w))
  for (const [x = 0] of stretched) if (x > 0) expect(rights).toContain(x)
  settle()
  forget()
  move({ x: 1 })
  frame()
  expect(drawn().every(([, , w = 0]) => w === 512 || w === 256)).toBe(true)
})

test('zooming out shows the overview around what is painted, and paints nothing on the way', () => {
  const far = { x: 8000, y: 5000, w: 200, h: 200 }
  const { settle, forget, move, frame, painted, drawn } = start([
    makeNote('a'),
    makeNote('b', { box: far }),
  ])
  settle()
  forget()
  for (const zoom of [0.8, 0.6, 0.4, 0.2]) {
    move({ zoom })
    frame()
  }
  expect(painted()).toHaveLength(0)
  expect(drawn().length).toBeGreaterThan(0)
})

test('a jump to a very different zoom gives up what was begun', () => {
  const { settle, move, frame, hidden } = start()
  settle()
  const atRest = hidden().length
  move({ zoom: 2 })
  frame()
  move({ zoom: 0.02 })
  frame()
  expect(settle()).toBeGreaterThan(0)
  expect(hidden().length).toBeLessThanOrEqual(atRest)
})

test('a changed note is painted on the tiles it touches, at once', () => {
  const { view, settle, forget, frame, painted, drawn } = start()
  settle()
  forget()
  view.setState({ items: new Map([['a', makeNote('a', { text: 'Listen more' })]]) })
  expect(frame()).toEqual({ isBusy: false, isCurrent: true })
  const texts = painted().flatMap(({ recorded }) =>
    recorded.filter(([name]) => name === 'fillText'),
  )
  expect(texts.map(([, text]) => text)).toContain('Listen more')
  expect(drawn().length).toBeGreaterThan(0)
})

test('a note in a hand is not among what is at rest', () => {
  const { view, settle, forget, frame, painted } = start()
  settle()
  forget()
  view.setState({
    draft: { kind: 'moving', boxes: new Map([['a', { x: 50, y: 50, w: 200, h: 200 }]]) },
  })
  frame()
  const calls = painted().flatMap(({ recorded }) => recorded)
  expect(calls.some(([name]) => name === 'fillRect')).toBe(true)
  expect(calls.some(([name]) => name === 'fillText')).toBe(false)
})

test('another theme replaces the old one whole', () => {
  const { view, settle, setPalette, forget, frame, painted, drawn } = start()
  view.setState({ viewport: { w: 2400, h: 1600 } })
  settle()
  forget()
  setPalette(palettes.dark)
  expect(frame().isCurrent).toBe(false)
  // Until the new one covers the window, nothing of it is seen.
  expect(drawn()).toHaveLength(0)
  settle()
  expect(drawn().length).toBeGreaterThan(0)
  const fills = painted().flatMap(({ recorded }) => recorded)
  expect(fills).toContainEqual(['fillStyle', palettes.dark.board])
  expect(fills).not.toContainEqual(['fillStyle', palettes.light.board])
})

test('the canvas has a pixel for each pixel of the screen at every ratio', () => {
  const { settle, setPixelRatio, shown } = start()
  for (const ratio of [1, 1.25, 1.5, 2]) {
    setPixelRatio(ratio)
    settle()
    expect([shown.width, shown.height]).toEqual([800 * ratio, 600 * ratio])
    expect(Number.parseFloat(shown.style.width ?? '') * ratio).toBeCloseTo(shown.width)
  }
})

test('closing gives every canvas back', () => {
  const { settle, close, hidden } = start()
  settle()
  close()
  expect(hidden()).toHaveLength(0)
})
