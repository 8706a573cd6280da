import { expect, test } from 'vitest'
import type { CommandRequest } from '#shared/protocol'
import { createSession, type Person, type Sender, sessionFor } from '#shared/session'
import { findTemplate } from '#shared/templates'
import { applyCommand } from './carryOut.ts'

const facilitator = { participantId: 'ada', role: 'facilitator' } as const
const participant = { participantId: 'bo', role: 'participant' } as const
const viewer = { participantId: 'cy', role: 'viewer' } as const

function makeContent(functions: string[] = []) {
  const template = findTemplate('inside-out')
  if (!template) throw new Error('no template')
  const people = [facilitator, participant, viewer].map(person)
  return { state: createSession({ title: 'Strategy', functions, template }), people }
}

function person({ participantId: id, role }: Sender): Person {
  return { id, name: id, role, color: 'teal', function: undefined, layer: undefined }
}

test('S10 an accepted command raises the version by one, a refused one changes nothing', () => {
  const before = makeContent()
  const frozen = structuredClone(before)
  const after = applyCommand(before, facilitator, { type: 'setTitle', title: 'Service' })
  expect(after).toMatchObject({ ok: true, value: { state: { title: 'Service', version: 1 } } })
  expect(applyCommand(before, viewer, { type: 'setTitle', title: 'Mine' }).ok).toBe(false)
  expect(before).toEqual(frozen)
})

test('S11 another expectedVersion is stale, and the refusal names the current one', () => {
  const command = { type: 'setLocked', locked: true } as const
  const before = makeContent()
  expect(applyCommand(before, facilitator, { ...command, expectedVersion: 0 }).ok).toBe(true)
  for (const expectedVersion of [1, 99]) {
    expect(applyCommand(before, facilitator, { ...command, expectedVersion })).toEqual({
      ok: false,
      reason: 'stale',
      detail: '0',
    })
  }
})

test('S12 rights come before freshness', () => {
  const stale = { type: 'setLocked', locked: true, expectedVersion: 7 } as const
  const refused = applyCommand(makeContent(), participant, stale)
  expect(refused).toEqual({ ok: false, reason: 'facilitatorOnly' })
})

test.each<CommandRequest>([
  { type: 'setTitle', title: 'T' },
  { type: 'setLocked', locked: true },
  { type: 'setCurrentStep', step: 'any' },
])('S13 $type is for facilitators only', (command) => {
  for (const by of [participant, viewer]) {
    expect(applyCommand(makeContent(), by, command)).toMatchObject({ reason: 'facilitatorOnly' })
  }
})

test('S14 only a step of the agenda becomes the current one', () => {
  const before = makeContent()
  const step = before.state.steps[1]?.id ?? ''
  const after = applyCommand(before, facilitator, { type: 'setCurrentStep', step })
  expect(after).toMatchObject({ value: { state: { currentStep: step } } })
  const unknown = applyCommand(before, facilitator, { type: 'setCurrentStep', step: 'lunch' })
  expect(unknown).toEqual({ ok: false, reason: 'unknownStep', detail: 'lunch' })
})

test('S15 a profile changes its sender, and only in the fields it names', () => {
  const before = makeContent()
  const first = applyCommand(before, participant, {
    type: 'setProfile',
    function: 'IT',
    layer: 'middle',
  })
  if (!first.ok) throw new Error(first.reason)
  const second = applyCommand(first.value, participant, {
    type: 'setProfile',
    name: 'Bo',
    function: '',
  })
  if (!second.ok) throw new Error(second.reason)
  const [ada, bo, cy] = second.value.people
  expect(bo).toEqual({ ...person(participant), name: 'Bo', layer: 'middle' })
  expect([ada, cy]).toEqual([person(facilitator), person(viewer)])
})

test('S15 a viewer may say who they are', () => {
  expect(applyCommand(makeContent(), viewer, { type: 'setProfile', name: 'Cy' }).ok).toBe(true)
})

test('S16 a listed function is taken, another one is refused', () => {
  const before = makeContent(['Sales', 'IT'])
  const choose = (name: string) =>
    applyCommand(before, participant, { type: 'setProfile', function: name })
  expect(choose('IT').ok).toBe(true)
  expect(choose('Magic')).toEqual({ ok: false, reason: 'unknownFunction', detail: 'Magic' })
})

test('S17 somebody who is not in the workshop is refused', () => {
  const stranger = { participantId: 'dee', role: 'facilitator' } as const
  const refused = applyCommand(makeContent(), stranger, { type: 'setTitle', title: 'T' })
  expect(refused).toMatchObject({ reason: 'notFound' })
})

test('S20 hints are read by facilitators only', () => {
  const { state } = makeContent()
  const hints = (role: 'facilitator' | 'participant' | 'viewer') =>
    sessionFor(role, state).steps.filter((step) => step.hint !== '').length
  expect(hints('facilitator')).toBeGreaterThan(0)
  expect([hints('participant'), hints('viewer')]).toEqual([0, 0])
})
