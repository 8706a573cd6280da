import { expect, test } from 'vitest'
import { timeLeft } from '#shared/session'
import {
  after,
  applyCommand,
  facilitator,
  minute,
  noon,
  participant,
  threeSteps,
  viewer,
} from './carryOut.ts'

const start = { type: 'startTimer', seconds: 300 } as const
const left = ({ state }: ReturnType<typeof threeSteps>, atMinute: number) =>
  state.timer && timeLeft(state.timer, noon + atMinute * minute) / minute

test('S50 a timer ends by itself and stays at nothing', () => {
  const running = after(threeSteps(), [0, start])
  expect([0, 2, 5, 9].map((at) => left(running, at))).toEqual([5, 3, 0, 0])
  expect(left(after(running, [9, { type: 'stopTimer' }]), 9)).toBeUndefined()
})

test('S51 a pause keeps what is left, and going on ends so much later', () => {
  const paused = after(threeSteps(), [0, start], [2, { type: 'pauseTimer' }])
  expect([2, 30].map((at) => left(paused, at))).toEqual([3, 3])
  expect(after(paused, [9, { type: 'pauseTimer' }]).state.timer).toEqual(paused.state.timer)
  const resumed = after(paused, [10, { type: 'resumeTimer' }])
  expect([10, 12].map((at) => left(resumed, at))).toEqual([3, 1])
  expect(after(resumed, [11, { type: 'resumeTimer' }]).state.timer).toEqual(resumed.state.timer)
})

test('S52 time is added to what is left, running or paused, and taken away down to nothing', () => {
  const running = after(threeSteps(), [0, start])
  expect(left(after(running, [2, { type: 'addTime', seconds: 60 }]), 2)).toBe(4)
  expect(left(after(running, [2, { type: 'addTime', seconds: -600 }]), 2)).toBe(0)
  const paused = after(running, [2, { type: 'pauseTimer' }])
  expect(left(after(paused, [4, { type: 'addTime', seconds: 60 }]), 99)).toBe(4)
})

test('S52 a timer that ran out has what is added from now on', () => {
  const over = after(threeSteps(), [0, start])
  expect(left(after(over, [20, { type: 'addTime', seconds: 120 }]), 21)).toBe(1)
})

test.each([
  { type: 'pauseTimer' },
  { type: 'resumeTimer' },
  { type: 'addTime', seconds: 60 },
  { type: 'askForTime' },
] as const)('S53 without a timer $type is refused', (command) => {
  expect(applyCommand(threeSteps(), facilitator, command)).toEqual({ ok: false, reason: 'noTimer' })
})

test('S54 people ask for time once each, until it is answered', () => {
  const asked = after(
    threeSteps(),
    [0, start],
    [1, { type: 'askForTime' }, participant],
    [1, { type: 'askForTime' }, participant],
    [1, { type: 'askForTime' }],
  )
  expect(asked.state.timeAskedBy).toEqual(['bo', 'ada'])
  for (const answer of [start, { type: 'addTime', seconds: 60 }, { type: 'stopTimer' }] as const) {
    expect(after(asked, [2, answer]).state).not.toHaveProperty('timeAskedBy')
  }
})

test('S60 a tick is one’s own and can be taken back', () => {
  const done = after(
    threeSteps(),
    [0, { type: 'setDone', done: true }, participant],
    [0, { type: 'setDone', done: true }],
  )
  expect(done.state.done).toEqual(['bo', 'ada'])
  const back = after(done, [1, { type: 'setDone', done: false }, participant])
  expect(back.state.done).toEqual(['ada'])
  expect(after(back, [1, { type: 'setDone', done: false }]).state).not.toHaveProperty('done')
})

test('S61 S62 hands stay in the order they went up; a facilitator takes down anybody’s', () => {
  const raise = (raised: boolean, person?: string) =>
    ({ type: 'raiseHand', raised, ...(person === undefined ? {} : { person }) }) as const
  const up = after(
    threeSteps(),
    [0, raise(true), participant],
    [1, raise(true)],
    [2, raise(true), participant],
  )
  expect(up.state.hands).toEqual(['bo', 'ada'])
  expect(after(up, [3, raise(false, 'bo')]).state.hands).toEqual(['ada'])
  for (const [by, command] of [
    [participant, raise(false, 'ada')],
    [participant, raise(true, 'ada')],
    [facilitator, raise(true, 'cy')],
  ] as const) {
    expect(applyCommand(up, by, command)).toEqual({ ok: false, reason: 'facilitatorOnly' })
  }
})

test('S63 viewers say nothing', () => {
  const running = after(threeSteps(), [0, start])
  for (const command of [
    { type: 'setDone', done: true },
    { type: 'raiseHand', raised: true },
    { type: 'askForTime' },
  ] as const) {
    expect(applyCommand(running, viewer, command)).toMatchObject({ reason: 'viewersRead' })
  }
})
