import { expect, test } from 'vitest'
import { mayAdd } from '#shared/access'
import type { Step } from '#shared/protocol'
import {
  after,
  applyCommand,
  facilitator,
  noon,
  participant,
  threeSteps,
  viewer,
} from './carryOut.ts'

const box = { x: 10, y: 20, w: 300, h: 200 }

test('S70 a call says where, who and when, and the last one stands', () => {
  const { state } = after(
    threeSteps(),
    [0, { type: 'callEveryone', ...box }],
    [1, { type: 'callEveryone', ...box, x: 50 }],
  )
  expect(state.call).toEqual({ ...box, x: 50, by: 'ada', atMs: noon + 60_000 })
})

test('S70 S72 only facilitators call and hide pointers', () => {
  for (const by of [participant, viewer]) {
    for (const command of [
      { type: 'callEveryone', ...box },
      { type: 'setPointersHidden', hidden: true },
    ] as const)
      expect(applyCommand(threeSteps(), by, command)).toMatchObject({ reason: 'facilitatorOnly' })
  }
})

test('S72 pointers are hidden and shown again', () => {
  const hidden = after(threeSteps(), [0, { type: 'setPointersHidden', hidden: true }])
  expect(hidden.state.pointersHidden).toBe(true)
  const shown = after(hidden, [1, { type: 'setPointersHidden', hidden: false }])
  expect(shown.state).not.toHaveProperty('pointersHidden')
})

test('S165 the last who began to lead leads, until it is ended', () => {
  const led = after(threeSteps(), [2, { type: 'setLead', leads: true }])
  expect(led.state.lead).toEqual({ by: 'ada', atMs: noon + 120_000 })
  const ended = after(led, [3, { type: 'setLead', leads: false }])
  expect(ended.state).not.toHaveProperty('lead')
})

test('S168 a spotlight is on a zone everybody sees, until there is a reason against it', () => {
  const before = threeSteps()
  const zone = before.state.zones[0]?.id ?? ''
  const lit = after(before, [0, { type: 'setSpotlight', zone }])
  expect(lit.state.spotlight).toBe(zone)
  for (const command of [
    { type: 'setSpotlight' },
    { type: 'removeZone', zone },
    { type: 'setZoneHidden', zone, hidden: true },
    { type: 'setCurrentStep', step: 'ten' },
  ] as const) {
    const { state } = after(
      lit,
      [1, { type: 'setCurrentStep' }],
      [1, { type: 'setSpotlight', zone }],
    )
    const dark = after({ state, people: lit.people }, [2, command])
    expect([command.type, dark.state.spotlight]).toEqual([command.type, undefined])
  }
  const hidden = after(before, [0, { type: 'setZoneHidden', zone, hidden: true }])
  expect(applyCommand(hidden, facilitator, { type: 'setSpotlight', zone })).toMatchObject({
    reason: 'unknownZone',
  })
})

test('S170 S171 a step that says so allows its tools only, for as long as it lasts', () => {
  const before = threeSteps()
  const ten = { ...(before.state.steps[0] as Step), tools: ['note' as const], onlyTools: true }
  const begun = after(
    before,
    [0, { type: 'setStep', step: ten }],
    [0, { type: 'setCurrentStep', step: 'ten' }],
  )
  expect(begun.state.tools).toEqual(['note'])
  expect(mayAdd('participant', 'note', begun.state).ok).toBe(true)
  expect(mayAdd('participant', 'arrow', begun.state)).toMatchObject({ reason: 'toolNotAllowed' })
  expect(mayAdd('facilitator', 'arrow', begun.state).ok).toBe(true)
  expect(after(begun, [1, { type: 'setTools' }]).state).not.toHaveProperty('tools')
  const next = after(begun, [1, { type: 'setCurrentStep', step: 'twenty' }])
  expect(next.state).not.toHaveProperty('tools')
  const byHand = after(next, [2, { type: 'setTools', tools: [] }])
  expect(mayAdd('participant', 'note', byHand.state).ok).toBe(false)
})

test('S172 the last celebration stands', () => {
  const { state } = after(threeSteps(), [0, { type: 'celebrate' }], [1, { type: 'celebrate' }])
  expect(state.celebration).toEqual({ by: 'ada', atMs: noon + 60_000 })
})

test('S174 people on site are counted, and none is nobody', () => {
  const seven = after(threeSteps(), [0, { type: 'setOnSite', people: 7 }])
  expect(seven.state.onSite).toBe(7)
  const none = after(seven, [1, { type: 'setOnSite', people: 0 }])
  expect(none.state).not.toHaveProperty('onSite')
})
