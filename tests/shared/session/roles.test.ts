import { expect, test } from 'vitest'
import { roleOnReturn } from '#shared/access'
import { after, applyCommand, facilitator, participant, threeSteps, viewer } from './carryOut.ts'

const rolesOf = ({ people }: ReturnType<typeof threeSteps>) =>
  Object.fromEntries(people.map(({ id, role }) => [id, role]))

test('S150 facilitators make others facilitators and participants', () => {
  const two = after(threeSteps(), [0, { type: 'setRole', person: 'bo', role: 'facilitator' }])
  expect(rolesOf(two)).toEqual({ ada: 'facilitator', bo: 'facilitator', cy: 'viewer' })
  const handedOver = after(two, [1, { type: 'setRole', person: 'ada', role: 'participant' }])
  expect(rolesOf(handedOver)).toMatchObject({ ada: 'participant', bo: 'facilitator' })
  const written = after(two, [1, { type: 'setRole', person: 'cy', role: 'participant' }])
  expect(rolesOf(written)).toMatchObject({ cy: 'participant' })
})

test('S150 nobody else does, and nobody unknown is made anything', () => {
  const lead = { type: 'setRole', person: 'bo', role: 'facilitator' } as const
  for (const by of [participant, viewer])
    expect(applyCommand(threeSteps(), by, lead)).toMatchObject({ reason: 'facilitatorOnly' })
  expect(applyCommand(threeSteps(), facilitator, { ...lead, person: 'x' })).toMatchObject({
    reason: 'unknownPerson',
  })
})

test('S151 one facilitator always stays', () => {
  const stepBack = { type: 'setRole', person: 'ada', role: 'participant' } as const
  expect(applyCommand(threeSteps(), facilitator, stepBack)).toMatchObject({
    reason: 'lastFacilitator',
  })
})

test('S153 who comes back is what their link says, or what they were made if that is more', () => {
  expect(roleOnReturn('participant', 'facilitator')).toBe('facilitator')
  expect(roleOnReturn('viewer', 'participant')).toBe('participant')
  expect(roleOnReturn('facilitator', 'participant')).toBe('facilitator')
  expect(roleOnReturn('participant', undefined)).toBe('participant')
})
