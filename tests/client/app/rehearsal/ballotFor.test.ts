import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Round, type RoundKind, roundKinds } from '#shared/protocol'
import { ballotFor } from '../../../../client/app/rehearsal/ballotFor.ts'
import { checkBallot } from '../../../../shared/session/rounds/ballotFault.ts'

const functions = ['Sales', 'Service', 'IT']

function roundOf(kind: RoundKind, count: number, dots: number, mostPerNote: number): Round {
  const options = Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    ...(kind === 'pairwise' ? { words: functions[index % 3] ?? '' } : {}),
  }))
  const budget = kind === 'dots' ? { dots, mostPerNote } : {}
  return { id: 'r', kind, question: 'Which?', options, ...budget, blind: true, openedAtMs: 1 }
}

test('every ballot of somebody made up keeps the rules of its round', () => {
  const count = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(
      fc.constantFrom(...roundKinds),
      ...[count, count, count],
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
      (kind, options, dots, mostPerNote, numbers) => {
        let at = 0
        const random = () => numbers[at++ % numbers.length] ?? 0
        const round = roundOf(kind, options, dots, mostPerNote)
        const ballot = ballotFor(round, { function: 'Sales', reservation: 'Too early' }, random)
        expect(checkBallot(round, ballot, 'Sales')).toEqual({ ok: true, value: true })
      },
    ),
  )
})

test('all dots are given as far as there is room for them', () => {
  const dotsOf = (round: Round) => {
    const ballot = ballotFor(round, { function: undefined, reservation: '' }, () => 0)
    if (ballot.kind !== 'dots') throw new Error(ballot.kind)
    return Object.values(ballot.dots).reduce((sum, count) => sum + count, 0)
  }
  expect(dotsOf(roundOf('dots', 5, 6, 2))).toBe(6)
  expect(dotsOf(roundOf('dots', 2, 6, 2))).toBe(4)
})
