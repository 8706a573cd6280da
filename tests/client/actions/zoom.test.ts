import { expect, test } from 'vitest'
import {
  selectItems,
  zoomIn,
  zoomOut,
  zoomToFit,
  zoomToFull,
  zoomToSelection,
} from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

test('zooming keeps the middle of the view where it is', () => {
  const { context, view } = makeContext()
  const middle = () => {
    const { camera, viewport } = view.getState()
    return [camera.x + viewport.w / 2 / camera.zoom, camera.y + viewport.h / 2 / camera.zoom]
  }
  zoomIn.run(context)
  expect(view.getState().camera.zoom).toBe(1.5)
  expect(middle()).toEqual([500, 400])
  zoomOut.run(context)
  zoomOut.run(context)
  expect(view.getState().camera.zoom).toBe(0.75)
  zoomToFull.run(context)
  expect(view.getState().camera.zoom).toBe(1)
})

test('fitting shows all zones and items, the selection only what is selected', () => {
  const { context, view } = makeContext({ notes: [makeNote({ x: 3000, y: 0 })] })
  view.setState({ session: makeSession({ zones: [makeZone()] }) })
  zoomToFit.run(context)
  const { camera, viewport } = view.getState()
  expect(camera.x).toBeLessThan(0)
  expect(camera.x + viewport.w / camera.zoom).toBeGreaterThan(3200)
  selectItems.run(context, ['n1'])
  zoomToSelection.run(context)
  expect(view.getState().camera.zoom).toBe(2)
})
