import { expect, test } from 'vitest'
import type { Round } from '#shared/protocol'
import { buildReport } from '#shared/report'
import { makeInput } from '../../server/export/makeInput.ts'

const round = (more: Partial<Round>): Round => ({
  ...{ id: 'r', kind: 'dots', question: 'Which?', options: [], blind: true, openedAtMs: 1 },
  ...more,
})

/** As `makeInput` makes notes: n0, n1, n2. */
function rowsOf(...rounds: Round[]) {
  return buildReport(makeInput(['first', 'second', 'third'], { rounds })).rounds
}

test('a dot vote stands in the report with its notes, most first; notes without a dot are left out, gone ones are not', () => {
  const options = ['n0', 'n1', 'n2', 'gone'].map((id) => ({ id }))
  const result = {
    ballots: 3,
    tallies: [
      [1, 1],
      [5, 3],
      [0, 0],
      [2, 2],
    ],
    groups: [],
  }
  const [dots] = rowsOf(round({ options, closed: { atMs: 2, result } }))
  expect(dots).toMatchObject({ question: 'Which?', ballots: 3, closedAtMs: 2 })
  expect(dots?.rows).toEqual([
    { text: 'second', value: 5, people: 3 },
    { text: undefined, value: 2, people: 2 },
    { text: 'first', value: 1, people: 1 },
  ])
})

test('S206 of a vote with people on site the report says how many they were, and that people are counted as at least so many', () => {
  const options = ['n0', 'n1'].map((id) => ({ id }))
  const result = {
    ...{ ballots: 9, onSite: 7, groups: [] },
    tallies: [
      [12, 5],
      [0, 0],
    ],
  }
  const [dots] = rowsOf(round({ options, closed: { atMs: 2, result } }))
  expect(dots).toMatchObject({ ballots: 9, onSite: 7 })
  expect(dots?.rows).toEqual([{ text: 'first', value: 12, people: 5, isLeast: true }])
})

test('an open round is in no report', () => {
  expect(rowsOf(round({ options: [{ id: 'n0' }] }))).toEqual([])
})

test('consent stands with every answer and the reservations', () => {
  const reservations = [{ answer: 'block' as const, reason: 'Not at night.', name: 'Bo' }]
  const result = { ballots: 3, tallies: [[2, 0, 0, 1, 0]], groups: [], reservations }
  const [consent] = rowsOf(round({ kind: 'consent', closed: { atMs: 2, result } }))
  expect(consent?.rows.map(({ answer, value }) => [answer, value])).toEqual([
    ['agree', 2],
    ['canLive', 0],
    ['concern', 0],
    ['block', 1],
    ['abstain', 0],
  ])
  expect(consent?.reservations).toEqual(reservations)
})

test('functions that rate each other stand with both views, as far as these are told', () => {
  const options = ['Sales', 'IT'].map((words, at) => ({ id: `f${at}`, words }))
  const groups = [
    { by: 'function' as const, name: 'Sales', ballots: 3, tallies: [[], [0, 0, 0, 3, 0]] },
  ]
  const result = { ballots: 4, tallies: [[], [0, 0, 0, 3, 0]], groups }
  const [pairwise] = rowsOf(round({ kind: 'pairwise', options, closed: { atMs: 2, result } }))
  expect(pairwise?.rows).toEqual([
    { text: 'IT', value: 4, people: 3 },
    { text: 'Sales', value: undefined, people: 0 },
    { text: 'Sales → IT', value: 4, people: 3 },
  ])
})
