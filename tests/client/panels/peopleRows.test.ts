import { expect, it } from 'vitest'
import { peopleRows } from '../../../client/panels/peopleRows.ts'
import type { Person } from '../../../client/view/index.ts'
import type { Participant } from '../../../shared/protocol/index.ts'

const self = { workshopId: 'w', participantId: 'me', role: 'participant' } as const
const participant = (id: string, name: string, role: Participant['role'] = 'participant') =>
  ({ id, name, role, color: 'teal' }) satisfies Participant
const tab = (key: number, participantId: string, name: string): Person => ({
  key,
  participantId,
  name,
  role: 'participant',
  color: 'teal',
  presence: {},
})
const names = (rows: ReturnType<typeof peopleRows>) => rows.map(({ name }) => name)

it('lists who is here first, facilitators before participants, then by name', () => {
  const everybody = [
    participant('me', 'Mia'),
    participant('b', 'Ben'),
    participant('a', 'Abe'),
    participant('f', 'Zoe', 'facilitator'),
  ]
  const rows = peopleRows(everybody, [tab(1, 'f', 'Zoe'), tab(2, 'b', 'Ben')], self)
  expect(names(rows)).toEqual(['Zoe', 'Ben', 'Mia', 'Abe'])
})

it('lists a person with two tabs once', () => {
  const rows = peopleRows([participant('b', 'Ben')], [tab(1, 'b', 'Ben'), tab(2, 'b', 'Ben')], self)
  expect(names(rows)).toEqual(['Ben'])
})

it('leaves out who went before giving a name, and shows who is about to give one', () => {
  const rows = peopleRows([participant('x', ''), participant('y', '')], [tab(1, 'y', '')], self)
  expect(rows.map(({ id }) => id)).toEqual(['y'])
})
