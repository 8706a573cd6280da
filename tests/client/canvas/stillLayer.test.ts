import { expect, test } from 'vitest'
import { itemIndex, type ViewState } from '#client/view'
import { palettes } from '#shared/scene'
import { createSceneCache } from '../../../client/canvas/paint/sceneCache.ts'
import { heldItems } from '../../../client/canvas/still/createChangeWatch.ts'
import { createStillLayer } from '../../../client/canvas/still/createStillLayer.ts'
import { fakeHost } from './fakeHost.ts'
import { makeNote, makeView } from './makers.ts'

function start() {
  const view = makeView(makeNote('a', { text: 'Listen' }))
  view.setState({ viewport: { w: 800, h: 600 } })
  const { host, element } = fakeHost()
  const layer = createStillLayer({ host, index: itemIndex(view), scenes: createSceneCache() })
  let [nowMs, palette] = [0, palettes.light]
  const frame = () => {
    nowMs += 16
    const state = view.getState()
    return layer.frame({ state, held: heldItems(state, []), palette, pixelRatio: 1, nowMs })
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
  const tiles = () => element.children.flatMap((sheet) => sheet.children)
  const forget = () => {
    for (const tile of tiles()) tile.recorded.length = 0
  }
  return {
    view,
    element,
    frame,
    settle,
    forget,
    paintedTiles: () => tiles().filter((tile) => tile.recorded.length > 0),
    move: (change: Partial<ViewState['camera']>) =>
      view.setState(({ camera }) => ({ camera: { ...camera, ...change } })),
    setPalette: (next: typeof palette) => {
      palette = next
    },
    close: layer.close,
  }
}

test('nothing is painted before the window has a size', () => {
  const { view, frame, element } = start()
  view.setState({ viewport: { w: 0, h: 0 } })
  expect(frame()).toEqual({ isBusy: false, isCurrent: false })
  expect(element.children).toHaveLength(0)
})

test('a board is painted over several frames and then left alone', () => {
  const { settle, forget, frame, paintedTiles } = start()
  expect(settle()).toBeGreaterThan(0)
  forget()
  expect(frame()).toEqual({ isBusy: false, isCurrent: true })
  expect(paintedTiles()).toHaveLength(0)
})

test('a small pan moves the sheet and paints only tiles that come near', () => {
  const { settle, forget, move, element, paintedTiles } = start()
  settle()
  const before = element.children[0]
  const count = before?.children.length ?? 0
  forget()
  move({ x: 100 })
  settle()
  expect(element.children[0]).toBe(before)
  expect(before?.style.transform).toBe('translate(-100px, 0px)')
  expect(paintedTiles().length).toBeLessThan(count / 2)
})

test('zooming stretches the sheet; at rest a new one takes its place', () => {
  const { settle, move, frame, element } = start()
  settle()
  const before = element.children[0]
  move({ zoom: 1.25 })
  frame()
  expect(element.children).toEqual([before])
  expect(before?.style.transform).toBe('translate(0px, 0px) scale(1.25)')
  settle()
  expect(element.children).toHaveLength(1)
  expect(element.children[0]).not.toBe(before)
})

test('a jump to a very different zoom gives up what was begun', () => {
  const { settle, move, frame, element } = start()
  settle()
  move({ zoom: 2 })
  frame()
  move({ zoom: 0.02 })
  frame()
  expect(element.children.length).toBeLessThanOrEqual(2)
  expect(settle()).toBeGreaterThan(0)
  expect(element.children).toHaveLength(1)
})

test('a changed note is painted on the tiles it touches, at once', () => {
  const { view, settle, forget, frame, paintedTiles } = start()
  settle()
  forget()
  view.setState({ items: new Map([['a', makeNote('a', { text: 'Listen more' })]]) })
  expect(frame()).toEqual({ isBusy: false, isCurrent: true })
  const painted = paintedTiles()
  expect(painted.length).toBeGreaterThan(0)
  expect(painted.length).toBeLessThanOrEqual(4)
  const texts = painted.flatMap((tile) => tile.recorded.filter(([name]) => name === 'fillText'))
  expect(texts.map(([, text]) => text)).toContain('Listen more')
})

test('a note in a hand is not among what is at rest', () => {
  const { view, settle, forget, frame, paintedTiles } = start()
  settle()
  forget()
  view.setState({
    draft: { kind: 'moving', boxes: new Map([['a', { x: 50, y: 50, w: 200, h: 200 }]]) },
  })
  frame()
  const calls = paintedTiles().flatMap((tile) => tile.recorded)
  expect(calls.some(([name]) => name === 'fillRect')).toBe(true)
  expect(calls.some(([name]) => name === 'fillText')).toBe(false)
})

test('another theme is painted over the old one and replaces it whole', () => {
  const { view, settle, setPalette, frame, element, paintedTiles } = start()
  view.setState({ viewport: { w: 2400, h: 1600 } })
  settle()
  setPalette(palettes.dark)
  frame()
  expect(element.children).toHaveLength(2)
  settle()
  expect(element.children).toHaveLength(1)
  const fills = paintedTiles().flatMap((tile) => tile.recorded)
  expect(fills).toContainEqual(['fillStyle', palettes.dark.board])
  expect(fills).not.toContainEqual(['fillStyle', palettes.light.board])
})

test('closing takes every canvas away', () => {
  const { settle, close, element } = start()
  settle()
  close()
  expect(element.children).toHaveLength(0)
})
