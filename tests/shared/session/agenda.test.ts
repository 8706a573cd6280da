import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf } from '#shared/session'
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

const begin = (step: string) => ({ type: 'setCurrentStep', step }) as const

test('S40 a step that begins says when and how long, starts its timer, and clears what people said', () => {
  const said = after(
    threeSteps(),
    [0, begin('ten')],
    [1, { type: 'setDone', done: true }, participant],
    [1, { type: 'raiseHand', raised: true }, participant],
    [1, { type: 'askForTime' }, participant],
  )
  expect(said.state).toMatchObject({ done: ['bo'], hands: ['bo'], timeAskedBy: ['bo'] })
  const { state } = after(said, [12, begin('twenty')])
  expect(state).toMatchObject({
    currentStep: 'twenty',
    stepBeganAtMs: noon + 12 * minute,
    stepMinutes: 20,
    timer: { lengthMs: 20 * minute, endsAtMs: noon + 32 * minute },
  })
  for (const field of ['done', 'hands', 'timeAskedBy']) expect(state).not.toHaveProperty(field)
})

test('S40 a step of no minutes has no timer', () => {
  const before = threeSteps()
  const steps = before.state.steps.map((step) => ({ ...step, minutes: 0 }))
  const { state } = after({ ...before, state: { ...before.state, steps } }, [0, begin('ten')])
  expect(state).not.toHaveProperty('timer')
})

test('S41 what a step took is kept, summed over its turns, also when the agenda is left', () => {
  const { state } = after(
    threeSteps(),
    [0, begin('ten')],
    [12, begin('twenty')],
    [20, begin('ten')],
    [23, { type: 'setCurrentStep' }],
  )
  expect(state.minutesTaken).toEqual({ ten: 15, twenty: 8 })
  expect(state).not.toHaveProperty('currentStep')
  expect(state).not.toHaveProperty('timer')
})

test('S41 a clock that was set back takes nothing away', () => {
  const { state } = after(threeSteps(), [10, begin('ten')], [5, begin('twenty')])
  expect(state.minutesTaken).toEqual({ ten: 0 })
})

test('S42 a step is changed in its place, or added before another or last', () => {
  const before = threeSteps()
  const [ten] = before.state.steps
  if (!ten) throw new Error('no step')
  const changed = after(before, [0, { type: 'setStep', step: { ...ten, title: 'Now' } }])
  expect(changed.state.steps.map(({ title }) => title)).toEqual(['Now', 'twenty', 'thirty'])
  const added = after(
    before,
    [0, { type: 'setStep', step: { ...ten, id: 'first' }, before: 'ten' }],
    [0, { type: 'setStep', step: { ...ten, id: 'last' } }],
  )
  expect(added.state.steps.map(({ id }) => id)).toEqual([
    'first',
    'ten',
    'twenty',
    'thirty',
    'last',
  ])
  const strange = { ...ten, zones: ['nowhere'] }
  expect(applyCommand(before, facilitator, { type: 'setStep', step: strange })).toEqual({
    ok: false,
    reason: 'unknownZone',
    detail: 'nowhere',
  })
})

test('S42 an agenda takes a hundred steps and not one more', () => {
  const before = threeSteps()
  const [ten] = before.state.steps
  if (!ten) throw new Error('no step')
  const steps = Array.from({ length: 100 }, (_, n) => ({ ...ten, id: `s${n}` }))
  const full = { ...before, state: { ...before.state, steps } }
  const more = applyCommand(full, facilitator, { type: 'setStep', step: { ...ten, id: 'more' } })
  expect(more).toEqual({ ok: false, reason: 'tooManySteps' })
  expect(applyCommand(full, facilitator, { type: 'setStep', step: { ...ten, id: 's5' } }).ok).toBe(
    true,
  )
})

test('S43 any step is removed but the current one', () => {
  const at = after(threeSteps(), [0, begin('twenty')])
  expect(applyCommand(at, facilitator, { type: 'removeStep', step: 'twenty' })).toEqual({
    ok: false,
    reason: 'currentStep',
  })
  const { state } = after(at, [1, { type: 'removeStep', step: 'ten' }])
  expect(state.steps.map(({ id }) => id)).toEqual(['twenty', 'thirty'])
  expect(applyCommand(at, facilitator, { type: 'removeStep', step: 'no' })).toMatchObject({
    reason: 'unknownStep',
  })
})

test('S44 a step goes before another or last, and the current one stays current', () => {
  const at = after(threeSteps(), [0, begin('ten')])
  const last = after(at, [1, { type: 'moveStep', step: 'ten' }])
  expect(last.state.steps.map(({ id }) => id)).toEqual(['twenty', 'thirty', 'ten'])
  expect(last.state.currentStep).toBe('ten')
  const first = after(at, [1, { type: 'moveStep', step: 'thirty', before: 'ten' }])
  expect(first.state.steps.map(({ id }) => id)).toEqual(['thirty', 'ten', 'twenty'])
  const same = after(at, [1, { type: 'moveStep', step: 'ten', before: 'ten' }])
  expect(same.state.steps).toEqual(at.state.steps)
  expect(
    applyCommand(at, facilitator, { type: 'moveStep', step: 'ten', before: 'no' }),
  ).toMatchObject({ reason: 'unknownStep', detail: 'no' })
})

test('S45 steps to come share the time until the end; without one they follow as planned', () => {
  const free = after(threeSteps(), [0, begin('ten')])
  expect(shares(free.state, 0)).toEqual([10, 20, 30])
  const until = after(free, [0, { type: 'setEnd', endsAtMs: noon + 35 * minute }])
  expect(shares(until.state, 0)).toEqual([10, 10, 15])
  const without = after(until, [0, { type: 'setEnd' }])
  expect(shares(without.state, 0)).toEqual([10, 20, 30])
})

test('S45 whoever jumps ahead gives the time of what was passed over to the rest', () => {
  const { state } = after(
    threeSteps(),
    [0, { type: 'setEnd', endsAtMs: noon + 60 * minute }],
    [0, begin('ten')],
    [15, begin('thirty')],
  )
  expect(state.stepMinutes).toBe(45)
  expect(planOf(state, noon + 15 * minute)).toMatchObject({
    endsAtMs: noon + 60 * minute,
    lateMinutes: 0,
  })
})

test('S45 breaks keep their minutes, and what does not fit is late', () => {
  const before = threeSteps()
  const steps = before.state.steps.map((step) =>
    step.id === 'twenty' ? { ...step, activity: { kind: 'break' as const } } : step,
  )
  const state = { ...before.state, steps, endsAtMs: noon + 15 * minute }
  const plan = planOf(state, noon)
  expect(plan.steps.map(({ minutes }) => minutes)).toEqual([1, 20, 1])
  expect(plan.lateMinutes).toBe(7)
})

test('S45 the plan always fits an end that leaves a minute for everybody', () => {
  const length = fc.integer({ min: 1, max: 120 })
  fc.assert(
    fc.property(fc.array(length, { minLength: 1, maxLength: 20 }), fc.nat(600), (all, more) => {
      const [step] = threeSteps().state.steps
      if (!step) throw new Error('no step')
      const steps = all.map((minutes, n) => ({ ...step, id: `s${n}`, minutes }))
      const endsAtMs = noon + (all.length * 2 + more) * minute
      const plan = planOf({ steps, endsAtMs }, noon)
      const given = plan.steps.map(({ minutes }) => minutes ?? 0)
      expect(given.every((minutes) => minutes >= 1 && Number.isInteger(minutes))).toBe(true)
      // Those who cannot have less than a minute may push the others by as much as they are.
      expect(Math.abs(plan.endsAtMs - endsAtMs)).toBeLessThanOrEqual(all.length * minute)
    }),
  )
})

test('S46 the current step lasts until its minutes, its timer or now, whichever is last', () => {
  const at = after(threeSteps(), [0, begin('ten')])
  const ends = (content: typeof at, atMinute: number) =>
    (planOf(content.state, noon + atMinute * minute).steps[1]?.beginsAtMs ?? 0) / minute -
    noon / minute
  expect(ends(at, 4)).toBe(10)
  expect(ends(at, 14)).toBe(14)
  expect(ends(after(at, [4, { type: 'addTime', seconds: 300 }]), 4)).toBe(15)
  expect(ends(after(at, [4, { type: 'addTime', seconds: -300 }]), 4)).toBe(10)
  const paused = after(at, [4, { type: 'pauseTimer' }])
  expect(ends(paused, 8)).toBe(14)
})

test('S46 steps that were left say what they took, those passed over nothing', () => {
  const { state } = after(threeSteps(), [0, begin('ten')], [7, begin('thirty')])
  expect(planOf(state, noon + 8 * minute).steps).toMatchObject([
    { stand: 'past', minutes: 7 },
    { stand: 'past', minutes: undefined },
    { stand: 'now', minutes: 30, beginsAtMs: noon + 7 * minute, endsAtMs: noon + 37 * minute },
  ])
})

test.each([
  { type: 'setEnd' },
  { type: 'moveStep', step: 'ten' },
  { type: 'removeStep', step: 'ten' },
  { type: 'startTimer', seconds: 60 },
  { type: 'addTime', seconds: 60 },
] as const)('S54 $type is for facilitators only', (command) => {
  for (const by of [participant, viewer]) {
    expect(applyCommand(threeSteps(), by, command)).toMatchObject({ reason: 'facilitatorOnly' })
  }
})

/** Minutes of the current step and those to come, at a minute after noon. */
function shares(state: Parameters<typeof planOf>[0], atMinute: number) {
  return planOf(state, noon + atMinute * minute).steps.map(({ minutes }) => minutes)
}
