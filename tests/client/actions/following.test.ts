import { expect, test } from 'vitest'
import { followPerson, goToPerson, keepFollowing, stopFollowing } from '#client/actions'
import type { Person } from '#client/view'
import { makeContext } from '../helpers/makeContext.ts'

/** Ada in a window of 1000 × 800, seeing the board from this corner. */
function ada(x: number, y: number): Person {
  const look: [number, number, number, number] = [x, y, 1000, 800]
  const presence = { look }
  return { key: 1, participantId: 'ada', name: 'Ada', role: 'participant', color: 'teal', presence }
}

function follow() {
  const made = makeContext({ people: [ada(300, 200)] })
  keepFollowing(made.view)
  followPerson.run(made.context, 'ada')
  return made
}

test('go to shows once what somebody looks at', () => {
  const { context, view } = makeContext({ people: [ada(300, 200)] })
  keepFollowing(view)
  goToPerson.run(context, 'ada')
  expect(view.getState().camera).toEqual({ x: 300, y: 200, zoom: 1 })
  view.setState({ people: [ada(900, 900)] })
  expect(view.getState().camera.x).toBe(300)
})

test('following goes along with them, until it is stopped', () => {
  const { context, view } = follow()
  expect(view.getState().camera).toEqual({ x: 300, y: 200, zoom: 1 })
  view.setState({ people: [ada(900, 700)] })
  expect(view.getState().camera).toEqual({ x: 900, y: 700, zoom: 1 })
  stopFollowing.run(context)
  view.setState({ people: [ada(0, 0)] })
  expect(view.getState().camera.x).toBe(900)
})

test('moving the board oneself ends it, and so does their leaving', () => {
  const panned = follow().view
  panned.setState({ camera: { x: 5, y: 5, zoom: 1 } })
  expect(panned.getState().following).toBeUndefined()
  panned.setState({ people: [ada(900, 700)] })
  expect(panned.getState().camera.x).toBe(5)

  const { view } = follow()
  view.setState({ people: [] })
  expect(view.getState().following).toBeUndefined()
})

test('nobody is followed who is not here', () => {
  const { context, view } = makeContext()
  keepFollowing(view)
  followPerson.run(context, 'ada')
  expect(view.getState().following).toBeUndefined()
})
