import { expect, test } from 'vitest'
import { palettes } from '#shared/scene'
import { createSceneCache } from '../../../client/canvas/paint/sceneCache.ts'
import { paintRegion } from '../../../client/canvas/still/paintRegion.ts'
import { fakeContext, type Recorded } from './fakeContext.ts'
import { makeNote, makeSession } from './makers.ts'

const palette = palettes.light
const pixels = { x: 0, y: 0, w: 256, h: 256 }
const note = makeNote('a', { text: 'Listen first', color: 'teal' })

function paintAt(zoom: number, items = [note], zones = makeSession().zones) {
  const { context, recorded } = fakeContext()
  const grid = { scale: zoom, origin: { x: 0, y: 0 } }
  const content = { zones, clusters: [], itemsIn: () => items, scenes: createSceneCache(), palette }
  const count = paintRegion({ context, grid, zoom }, pixels, content)
  return { recorded, count }
}

const textsIn = (recorded: readonly Recorded[]) =>
  recorded.flatMap(([name, text]) => (name === 'fillText' ? [text] : []))

test('ground below zones below items, within the region only', () => {
  const { recorded, count } = paintAt(1)
  expect(count).toBe(2)
  expect(textsIn(recorded)).toEqual(['Brand', 'What?', 'Listen first'])
  const steps = recorded.map(([name]) => name)
  expect(steps.indexOf('clip')).toBeLessThan(steps.indexOf('fillRect'))
  expect(recorded.find(([name]) => name === 'fillStyle')).toEqual(['fillStyle', palette.board])
  expect(steps.at(-1)).toBe('restore')
})

test('text below 4 px becomes bars, smaller notes are their colour alone', () => {
  const bars = paintAt(0.12, [note], []).recorded
  expect(textsIn(bars)).toEqual([])
  expect(bars).toContainEqual(['globalAlpha', 0.45])
  const tiny = paintAt(0.05, [note], []).recorded
  expect(tiny).toContainEqual(['fillStyle', palette['note-teal']])
  expect(tiny.filter(([name]) => name === 'fillRect')).toHaveLength(2)
  expect(tiny.some(([name]) => name === 'roundRect' || name === 'fillText')).toBe(false)
})

test('a zone that is elsewhere is not painted', () => {
  const far = makeSession().zones.map((zone) => ({ ...zone, x: 5000 }))
  expect(paintAt(1, [], far).count).toBe(0)
})

test('only text from fonts nobody measured is kept within its room', () => {
  const greek = paintAt(1, [makeNote('a', { text: 'Μια ιστορία' })], []).recorded
  expect(greek.find(([name]) => name === 'fillText')).toHaveLength(4)
  const thai = paintAt(1, [makeNote('a', { text: 'ลูกค้า' })], []).recorded
  expect(thai.find(([name]) => name === 'fillText')?.at(-1)).toBe(172)
})
