import { expect, test } from 'vitest'
import { keepProjected } from '#client/actions'
import { step } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

const zones = [
  makeZone({ id: 'a' }),
  makeZone({ id: 'b', x: 2000 }),
  makeZone({ id: 'c', x: 4000 }),
]
const steps = [step.parse({ id: 's', title: 'S', minutes: 5, zones: ['b', 'c'] })]

test('a room sees the whole board, then the zones of the step, then the one in the spotlight', () => {
  const { view } = makeContext({ session: undefined, viewport: { w: 1048, h: 1048 } })
  keepProjected(view)
  const middle = () => {
    const { camera, viewport } = view.getState()
    return Math.round(camera.x + viewport.w / 2 / camera.zoom)
  }
  view.setState({ session: makeSession({ zones, steps }) })
  expect(middle()).toBe(2500)
  view.setState({ session: makeSession({ zones, steps, currentStep: 's' }) })
  expect(middle()).toBe(3500)
  view.setState({ session: makeSession({ zones, steps, currentStep: 's', spotlight: 'a' }) })
  expect([middle(), view.getState().camera.zoom]).toEqual([500, 1])
  view.setState({ viewport: { w: 548, h: 548 } })
  expect([middle(), view.getState().camera.zoom]).toEqual([500, 0.5])
})

test('whoever is followed comes first; afterwards it is the place again', () => {
  const { view } = makeContext({ session: makeSession({ zones }), viewport: { w: 1000, h: 800 } })
  keepProjected(view)
  const { camera } = view.getState()
  const theirs = { x: 1, y: 1, zoom: 1 }
  view.setState({ following: 'frida', camera: theirs })
  view.setState({ session: makeSession({ zones, spotlight: 'b' }) })
  expect(view.getState().camera).toEqual(theirs)
  view.setState({ session: makeSession({ zones }) })
  view.setState({ following: undefined })
  expect(view.getState().camera).toEqual(camera)
})
