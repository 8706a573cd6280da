import { expect, test } from 'vitest'
import { goToItem, lookAt, markFound, openSearch, toggleMinimap, zoomToZone } from '#client/actions'
import { boardToScreen, centerOf } from '#shared/geometry'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

test('going to an item selects it and brings it into view, near enough to be read', () => {
  const notes = [makeNote({ id: 'far', x: 9000, y: 4000 })]
  const { context, view, item } = makeContext({ notes, camera: { x: 0, y: 0, zoom: 0.1 } })
  goToItem.run(context, 'far')
  const { camera, selection, viewport } = view.getState()
  expect([...selection]).toEqual(['far'])
  expect(camera.zoom).toBeGreaterThan(0.35)
  const at = boardToScreen(camera, centerOf(item('far')?.box ?? { x: 0, y: 0, w: 0, h: 0 }))
  expect(at.x > 0 && at.x < viewport.w && at.y > 0 && at.y < viewport.h).toBe(true)
  goToItem.run(context, 'nobody')
  expect(view.getState().camera).toBe(camera)
})

test('what was found is marked until the search is over', () => {
  const { context, view } = makeContext()
  openSearch.run(context)
  expect(view.getState().overlay).toEqual({ kind: 'search' })
  markFound.run(context, ['a', 'b'])
  expect(view.getState().found).toEqual(new Set(['a', 'b']))
  markFound.run(context, undefined)
  expect(view.getState().found).toBeUndefined()
})

test('a zone is shown as large as it fits', () => {
  const zones = [makeZone({ id: 'z', x: 5000, y: 5000, w: 2000, h: 1000 })]
  const { context, view } = makeContext({ session: makeSession({ zones }) })
  zoomToZone.run(context, 'z')
  const { camera } = view.getState()
  expect(camera.zoom).toBeCloseTo((1000 - 48) / 2000)
  zoomToZone.run(context, 'unknown')
  expect(view.getState().camera).toBe(camera)
})

test('looking at a point puts it into the middle and keeps the zoom', () => {
  const { context, view } = makeContext({ camera: { x: 0, y: 0, zoom: 0.5 } })
  lookAt.run(context, { x: 4000, y: 2000 })
  expect(view.getState().camera).toEqual({ x: 3000, y: 1200, zoom: 0.5 })
})

test('the map is there until it is put away', () => {
  const { context, view } = makeContext()
  toggleMinimap.run(context)
  expect(view.getState().preferences?.minimap).toBe(false)
  toggleMinimap.run(context)
  expect(view.getState().preferences?.minimap).toBe(true)
})
