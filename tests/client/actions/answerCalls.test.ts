import { expect, test } from 'vitest'
import { answerCalls, goBackFromCall, goWhereCalled } from '#client/actions'
import type { SessionState } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession } from '../helpers/makeSession.ts'

const noon = Date.UTC(2026, 10, 27, 12)
const there = { x: 5000, y: 5000, w: 800, h: 600 }

function hear() {
  const { view, context } = makeContext({ session: makeSession({}) })
  view.setState({ viewport: { w: 800, h: 600 }, camera: { x: 0, y: 0, zoom: 1 } })
  const stop = answerCalls(
    view,
    () => goWhereCalled.run(context),
    () => noon,
  )
  const call = (part: Partial<NonNullable<SessionState['call']>> = {}) => {
    const { session } = view.getState()
    const made = { ...there, by: 'frida', atMs: noon, ...part }
    if (session) view.setState({ session: { ...session, call: made } })
  }
  return { view, context, call, stop, camera: () => view.getState().camera }
}

test('S71 a call takes the window there, and the way back leads to where it was', () => {
  const { view, context, call, camera } = hear()
  call()
  expect(camera()).toEqual({ x: 5000, y: 5000, zoom: 1 })
  expect(view.getState().called).toMatchObject({ by: 'frida', back: { x: 0, y: 0, zoom: 1 } })
  goBackFromCall.run(context)
  expect(camera()).toEqual({ x: 0, y: 0, zoom: 1 })
  expect(view.getState().called).toBeUndefined()
})

test('S71 whoever is typing is asked and not moved', () => {
  const { view, context, call, camera } = hear()
  view.setState({ editing: 'note' })
  call()
  expect(camera()).toEqual({ x: 0, y: 0, zoom: 1 })
  expect(view.getState().called).toEqual({ by: 'frida', box: there })
  goWhereCalled.run(context)
  expect(camera().x).toBe(5000)
})

test('S71 moving the board by hand ends it; another call is another one', () => {
  const { view, call, camera } = hear()
  call()
  view.setState({ camera: { x: 1, y: 1, zoom: 1 } })
  expect(view.getState().called).toBeUndefined()
  call({ atMs: noon + 1 })
  expect(camera().x).toBe(5000)
})

test('S71 one’s own call, one of long ago, and one that was there before move nobody', () => {
  const { view, call, camera } = hear()
  call({ by: view.getState().self.participantId })
  call({ atMs: noon - 61_000 })
  expect(camera().x).toBe(0)
  const { session } = view.getState()
  view.setState({ session: undefined })
  if (session) view.setState({ session })
  call({ atMs: session?.call?.atMs ?? 0 })
  expect(camera().x).toBe(0)
})
