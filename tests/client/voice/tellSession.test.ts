import { expect, test } from 'vitest'
import { type SessionState, step } from '#shared/protocol'
import { tellSession } from '../../../client/voice/tellSession.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession } from '../helpers/makeSession.ts'
import { fakeClock } from './fakeClock.ts'

type Begun = Pick<SessionState, 'timer' | 'currentStep'>

function hear() {
  const { view } = makeContext({ session: makeSession({}) })
  const { clock, goOn } = fakeClock()
  const stop = tellSession(view, clock, () => true)
  const become = (part: Begun) => {
    const { session } = view.getState()
    if (session) view.setState({ session: { ...session, ...part } })
  }
  return { view, goOn, stop, become, nowMs: clock.nowMs, said: () => view.getState().spoken }
}

test('12 T a minute, ten seconds and the end are told, the end at once', () => {
  const { goOn, become, nowMs, said } = hear()
  become({ timer: { lengthMs: 120_000, endsAtMs: nowMs() + 120_000 } })
  goOn(59_000)
  expect(said()).toBeUndefined()
  goOn(1000)
  expect(said()).toEqual({ words: 'One minute left.', isUrgent: false })
  goOn(50_000)
  expect(said()).toEqual({ words: 'Ten seconds left.', isUrgent: false })
  goOn(10_000)
  expect(said()).toEqual({ words: 'Time is up.', isUrgent: true })
})

test('12 T what was planned is called off when the timer pauses or gets more time', () => {
  const { goOn, become, nowMs, said } = hear()
  become({ timer: { lengthMs: 61_000, endsAtMs: nowMs() + 61_000 } })
  become({ timer: { lengthMs: 61_000, leftMs: 61_000 } })
  goOn(300_000)
  expect(said()).toBeUndefined()
  become({ timer: { lengthMs: 70_000, endsAtMs: nowMs() + 70_000 } })
  goOn(10_000)
  expect(said()?.words).toBe('One minute left.')
})

test('12 T the moments are the server’s, whatever this clock says', () => {
  const { view, goOn, become, nowMs, said } = hear()
  view.setState({ serverAheadMs: 30_000 })
  become({ timer: { lengthMs: 120_000, endsAtMs: nowMs() + 120_000 } })
  goOn(30_000)
  expect(said()?.words).toBe('One minute left.')
})

test('12 T a step that begins is told with what to do, and that the agenda is over', () => {
  const { view, become, said } = hear()
  const steps = [
    { id: 'vote', title: 'Vote', instruction: 'Spend your dots.' },
  ] as unknown as SessionState['steps']
  const { session } = view.getState()
  if (session) view.setState({ session: { ...session, steps } })
  become({ currentStep: 'vote' })
  expect(said()?.words).toBe('Vote begins. Spend your dots.')
  become({ currentStep: undefined } as unknown as Begun)
  expect(said()?.words).toBe('The agenda is over.')
})

test('12 S91 S98 who sees what one writes is told with a private step, and a reveal when it happens', () => {
  const steps = [step.parse({ id: 'p', title: 'Alone', minutes: 5, privacy: 'private' })]
  const { view } = makeContext({ session: { ...makeSession({}), steps } })
  const { clock } = fakeClock()
  tellSession(view, clock, () => true)
  const become = (part: Partial<SessionState>) =>
    view.setState(({ session }) => (session ? { session: { ...session, ...part } } : {}))
  become({ currentStep: 'p' })
  expect(view.getState().spoken?.words).toBe(
    'Alone begins. Private: only you see what you write, until it is revealed.',
  )
  become({ revealed: { atMs: 5, notes: 12 } })
  expect(view.getState().spoken?.words).toBe('12 notes were revealed.')
})
