import { expect, test } from 'vitest'
import { followPerson, keepFollowing, keepLed, stopFollowing } from '#client/actions'
import type { Person, ViewState } from '#client/view'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession } from '../helpers/makeSession.ts'

/** Frida in a window of 1000 × 800, seeing the board from this corner. */
function frida(x: number, y = 0): Person {
  const look: [number, number, number, number] = [x, y, 1000, 800]
  const who = { participantId: 'frida', name: 'Frida', role: 'facilitator', color: 'teal' } as const
  return { key: 1, ...who, presence: { look } }
}

const led = (atMs = 1) => makeSession({ lead: { by: 'frida', atMs } })

function sit(given: Partial<ViewState> = {}) {
  const made = makeContext({ people: [frida(300)], ...given })
  keepFollowing(made.view)
  keepLed(made.view, () => true)
  return { ...made, x: () => made.view.getState().camera.x, state: () => made.view.getState() }
}

test('S165 everybody follows whoever leads, newcomers too, until it ends', () => {
  const { view, x, state } = sit({ session: led() })
  expect(x()).toBe(300)
  view.setState({ people: [frida(900)] })
  expect(x()).toBe(900)
  view.setState({ session: makeSession() })
  expect(state().following).toBeUndefined()
  view.setState({ people: [frida(0)] })
  expect(x()).toBe(900)
})

test('S165 who leads follows nobody', () => {
  const { view, state } = sit({ session: makeSession({ lead: { by: 'anna', atMs: 1 } }) })
  view.setState({ people: [frida(900)] })
  expect(state().following).toBeUndefined()
})

test('S166 who moves the board or presses Escape stands aside, and finds the way back', () => {
  const { context, view, x, state } = sit({ session: led() })
  view.setState({ camera: { x: 5, y: 5, zoom: 1 } })
  view.setState({ people: [frida(900)] })
  expect([x(), state().isAside]).toEqual([5, true])
  followPerson.run(context, 'frida')
  expect([x(), state().isAside]).toEqual([900, undefined])
  stopFollowing.run(context)
  expect(state().isAside).toBe(true)
  view.setState({ session: led(2) })
  expect([state().following, state().isAside]).toEqual(['frida', undefined])
})

test('S166 who types is not pulled away, at the beginning or later', () => {
  const { view, x, state } = sit({ editing: 'note' })
  view.setState({ session: led() })
  view.setState({ people: [frida(900)] })
  expect([x(), state().isAside]).toEqual([0, true])
  const other = sit({ session: led() })
  other.view.setState({ editing: 'note' })
  other.view.setState({ people: [frida(900)] })
  other.view.setState({ editing: undefined })
  expect([other.x(), other.state().isAside]).toEqual([300, true])
})

test('S167 a leader who was gone is followed again, but not by who stood aside', () => {
  const { view, x, state } = sit({ session: led() })
  view.setState({ people: [] })
  expect([state().following, state().isAside]).toEqual([undefined, undefined])
  view.setState({ people: [frida(700)] })
  expect(x()).toBe(700)
  view.setState({ camera: { x: 5, y: 5, zoom: 1 } })
  view.setState({ people: [] })
  view.setState({ people: [frida(800)] })
  expect([x(), state().isAside]).toEqual([5, true])
})
