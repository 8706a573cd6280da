import { expect, test } from 'vitest'
import { mayDo } from '#shared/access'
import { after, applyCommand, minute, noon, participant, threeSteps } from './carryOut.ts'

const pause = { type: 'setPaused', paused: true } as const
const goOn = { type: 'setPaused', paused: false } as const

test('S156 nobody writes while it is paused, facilitators included; then they do again', () => {
  const { state } = after(threeSteps(), [0, pause])
  expect(state.paused).toEqual({ by: 'ada', atMs: noon })
  for (const act of ['writeBoard', 'writePrivate'] as const) {
    expect(mayDo('facilitator', act, state)).toMatchObject({ reason: 'boardPaused' })
    expect(mayDo('participant', act, state)).toMatchObject({ reason: 'boardPaused' })
    expect(mayDo('viewer', act, state)).toMatchObject({ reason: 'viewersRead' })
  }
  expect(mayDo('facilitator', 'setZone', state).ok).toBe(true)
  const open = after({ state, people: threeSteps().people }, [1, goOn]).state
  expect(mayDo('participant', 'writeBoard', open).ok).toBe(true)
  expect(applyCommand(threeSteps(), participant, pause)).toMatchObject({
    reason: 'facilitatorOnly',
  })
})

test('S157 a timer that ran waits and goes on with what it had left', () => {
  const begun = after(threeSteps(), [0, { type: 'setCurrentStep', step: 'ten' }])
  const paused = after(begun, [4, pause])
  expect(paused.state.timer).toEqual({ lengthMs: 10 * minute, leftMs: 6 * minute })
  const { state } = after(paused, [30, goOn])
  expect(state.timer).toEqual({ lengthMs: 10 * minute, endsAtMs: noon + 36 * minute })
  expect(state).not.toHaveProperty('paused')
})

test('S157 one that was paused before, or has run out, stays as it was', () => {
  const begun = after(threeSteps(), [0, { type: 'setCurrentStep', step: 'ten' }])
  const still = after(begun, [4, { type: 'pauseTimer' }], [5, pause], [9, goOn])
  expect(still.state.timer).toEqual({ lengthMs: 10 * minute, leftMs: 6 * minute })
  const over = after(begun, [11, pause], [20, goOn])
  expect(over.state.timer).toEqual(begun.state.timer)
})

test('S158 pausing twice changes nothing: the first stands', () => {
  const twice = after(threeSteps(), [0, pause], [5, pause])
  expect(twice.state.paused?.atMs).toBe(noon)
  expect(after(threeSteps(), [0, goOn]).state).not.toHaveProperty('paused')
})
