import { expect, test } from 'vitest'
import type { Round, SessionState } from '#shared/protocol'
import { nextAct, type Seen } from '../../../../client/app/rehearsal/nextAct.ts'

const zone = { title: '', prompt: '', x: 0, y: 0, w: 800, h: 600 }
const step = { minutes: 5, instruction: '', hint: '', tools: [], naming: 'named' } as const
const rest = { privacy: 'open', title: '' } as const

const session = {
  ...{ title: 'Rehearsal', template: 'blank', functions: [], version: 0, rehearsal: true },
  zones: [
    { ...zone, id: 'z1' },
    { ...zone, id: 'z2' },
  ],
  steps: [
    { ...step, ...rest, id: 'write', zones: ['z2'], activity: { kind: 'write' } },
    { ...step, ...rest, id: 'talk', zones: [], activity: { kind: 'discuss' } },
    { ...step, ...rest, id: 'pause', zones: [], activity: { kind: 'break' } },
  ],
  ...{ locked: false, othersMayEdit: false, people: [] },
} as unknown as SessionState

const round: Round = {
  ...{ id: 'r1', kind: 'dots', question: 'Which?', options: [{ id: 'n1' }], dots: 1 },
  ...{ mostPerNote: 1, blind: true, openedAtMs: 1 },
}

function next(state: Partial<SessionState>, seen: Partial<Seen> = {}) {
  const voter = { function: undefined, reservation: '' }
  const who = { participantId: 'mira', voter, written: 0, voted: new Set<string>() }
  return nextAct({ session: { ...session, ...state }, ...who, ...seen }, () => 0)
}

test('before the agenda begins one note is written, and nobody is done', () => {
  expect(next({})).toEqual({ kind: 'write', zone: 'z1' })
  expect(next({}, { written: 1 })).toBeUndefined()
})

test('in a step notes are written in its zones, then it is said that one is done, once', () => {
  const writing = { currentStep: 'write' }
  expect(next(writing)).toEqual({ kind: 'write', zone: 'z2' })
  expect(next(writing, { written: 3 })).toEqual({ kind: 'done' })
  expect(next({ ...writing, done: ['mira'] }, { written: 3 })).toBeUndefined()
})

test('who talks writes nothing; in a break nobody does anything', () => {
  expect(next({ currentStep: 'talk' })).toEqual({ kind: 'done' })
  expect(next({ currentStep: 'pause' })).toBeUndefined()
})

test('nothing is written on a locked board, or while the session is paused', () => {
  expect(next({ locked: true })).toBeUndefined()
  expect(next({ paused: { by: 'frida', atMs: 1 } })).toBeUndefined()
})

test('a vote comes before everything else, once in each round', () => {
  const voting = { currentStep: 'write', rounds: [round] }
  const ballot = { kind: 'dots', dots: { n1: 1 } }
  expect(next(voting)).toEqual({ kind: 'vote', round: 'r1', ballot })
  expect(next(voting, { voted: new Set(['r1']) })).toBeUndefined()
  const closed = { ...round, closed: { atMs: 2, result: { ballots: 0, tallies: [], groups: [] } } }
  expect(next({ currentStep: 'write', rounds: [closed] })).toMatchObject({ kind: 'write' })
})
