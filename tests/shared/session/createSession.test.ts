import { expect, test } from 'vitest'
import { readBoardFile } from '#shared/board'
import { createSession, createSessionFromFile } from '#shared/session'

const blank = { id: 'blank', zones: [], steps: [] } as const

test('S1 a session starts at version 0, unlocked, without a current step', () => {
  const session = createSession({ title: 'T', template: { ...blank, zones: [], steps: [] } })
  expect(session).toMatchObject({ title: 'T', template: 'blank', version: 0, locked: false })
  expect(session).not.toHaveProperty('currentStep')
  expect(session).not.toHaveProperty('date')
})

test('S2 functions are kept in order, each once, none empty', () => {
  const functions = ['Sales', ' IT ', 'Sales', '', 'Service']
  const session = createSession({
    title: 'T',
    functions,
    template: { ...blank, zones: [], steps: [] },
  })
  expect(session.functions).toEqual(['Sales', 'IT', 'Service'])
})

test('S3 closed rounds come along with what came out of them; what was open does not', () => {
  const round = {
    ...{ id: 'r', kind: 'dots', question: 'Which?', options: [{ id: 'n' }] },
    openedAtMs: 1,
  }
  const result = { ballots: 1, tallies: [[3, 1]], groups: [] }
  const closed = { ...round, id: 'c', blind: true, closed: { atMs: 2, result } }
  const session = fromFile({ rounds: [{ ...round, blind: true }, closed] })
  expect(session.rounds).toEqual([closed])
  expect(fromFile({})).not.toHaveProperty('rounds')
})

test('S3 a board file becomes a session; a template of the future becomes blank', () => {
  const zone = { id: 'z', title: 'Z', prompt: '', x: 0, y: 0, w: 10, h: 10 }
  const session = fromFile({
    title: 'Old',
    date: '2026-01-02',
    template: 'from-2030',
    zones: [zone],
  })
  expect(session).toMatchObject({
    title: 'Old',
    date: '2026-01-02',
    template: 'blank',
    version: 0,
    zones: [zone],
  })
})

function fromFile(fields: object) {
  const file = readBoardFile({ format: 'accord-board', version: 1, ...fields })
  if (!file.ok) throw new Error(file.detail)
  return createSessionFromFile(file.value)
}
