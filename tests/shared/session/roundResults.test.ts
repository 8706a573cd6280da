import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Layer, Round } from '#shared/protocol'
import type { CastBallot } from '#shared/session'
import { fewAreHidden } from '../../../shared/session/rounds/fewAreHidden.ts'
import { resultOf } from '../../../shared/session/rounds/resultOf.ts'

const round: Round = {
  id: 'r',
  kind: 'dots',
  question: 'Which?',
  options: [{ id: 'n1' }, { id: 'n2' }],
  dots: 3,
  mostPerNote: 3,
  blind: true,
  openedAtMs: 0,
}

type Who = readonly [silo: string | undefined, layer?: Layer | undefined]

function cast(people: readonly Who[], dots = 1): CastBallot[] {
  return people.map(([silo, layer], index) => ({
    participantId: `p${index}`,
    function: silo,
    layer,
    ballot: { kind: 'dots', dots: { n1: dots } },
  }))
}

const times = (count: number, ...who: Who): Who[] => Array<Who>(count).fill(who)

function groupsOf(people: readonly Who[]): string[] {
  return resultOf(round, [], cast(people)).groups.map(
    ({ by, name, ballots }) => `${by} ${name} ${ballots}`,
  )
}

test('S131 groups of three are told, groups of two are not', () => {
  expect(groupsOf([...times(3, 'Sales'), ...times(4, 'IT'), ...times(3, 'Legal')])).toEqual([
    'function IT 4',
    'function Legal 3',
    'function Sales 3',
  ])
  expect(groupsOf(times(2, 'Sales'))).toEqual([])
})

test('S131 a rest of one or two hides the smallest group that would give it away', () => {
  // All minus IT minus Sales would be the one of Legal.
  expect(groupsOf([...times(3, 'Sales'), ...times(4, 'IT'), ...times(1, 'Legal')])).toEqual([
    'function IT 4',
  ])
  // Two small functions make a rest of three: nobody alone.
  expect(
    groupsOf([...times(3, 'Sales'), ...times(4, 'IT'), ...times(1, 'Legal'), ...times(2, 'HR')]),
  ).toEqual(['function IT 4', 'function Sales 3'])
})

test('S131 a layer that is a function and one more person is not told beside it', () => {
  const people: Who[] = [
    ...times(3, 'Sales', 'executive'),
    ...times(1, 'IT', 'executive'),
    ...times(4, 'IT', 'front-line'),
  ]
  const told = groupsOf(people)
  // Executives minus Sales would be the one of IT.
  expect(told.includes('layer executive 4') && told.includes('function Sales 3')).toBe(false)
  expect(told.length).toBeGreaterThan(0)
})

test('S131 whatever is told, no sum over one or two people is a combination of it', () => {
  const who = fc.record({
    silo: fc.constantFrom('A', 'B', 'C', undefined),
    layer: fc.constantFrom<Layer | undefined>('executive', 'middle', undefined),
  })
  fc.assert(
    fc.property(fc.array(who, { minLength: 3, maxLength: 14 }), (people) => {
      const ballots = cast(people.map(({ silo, layer }) => [silo, layer] as const))
      const { groups } = resultOf(round, [], ballots)
      const sets = [
        ballots.map((_, index) => index),
        ...groups.map(({ by, name }) =>
          ballots.flatMap((ballot, index) =>
            by !== 'onSite' && ballot[by] === name ? [index] : [],
          ),
        ),
      ]
      // One cell for each person: nothing is taken as the same.
      expect(
        fewAreHidden(
          ballots.map(() => 1),
          sets,
        ),
      ).toBe(true)
      for (const group of groups) expect(group.ballots).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 300 },
  )
})

test('S131 the check finds what can be computed by more than one subtraction', () => {
  expect(fewAreHidden([3, 3], [[0, 1]])).toBe(true)
  expect(fewAreHidden([3, 1], [[0, 1], [0]])).toBe(false)
  expect(
    fewAreHidden(
      [2, 1, 2, 1],
      [
        [0, 1],
        [1, 2],
        [0, 1, 2, 3],
      ],
    ),
  ).toBe(true)
  expect(
    fewAreHidden(
      [2, 1, 2, 1],
      [
        [0, 1],
        [1, 2],
        [0, 2],
        [0, 1, 2, 3],
      ],
    ),
  ).toBe(false)
})

test('S132 what fewer than three say of a function is not told', () => {
  const options = ['Sales', 'IT', 'Legal'].map((words, index) => ({ id: `f${index}`, words }))
  const pairwise: Round = { ...round, kind: 'pairwise', options }
  const rate = (id: string, silo: string, ratings: Record<string, number>): CastBallot => ({
    participantId: id,
    function: silo,
    layer: undefined,
    ballot: { kind: 'pairwise', ratings },
  })
  const sales = ['a', 'b', 'c'].map((id) => rate(id, 'Sales', { f1: 4, f2: 2 }))
  const few = resultOf(pairwise, [], [...sales, rate('d', 'IT', { f0: 1, f2: 3 })])
  // Of Sales only the one of IT speaks; of Legal both do, but the one of IT would be all minus Sales.
  expect(few.tallies).toEqual([[], [0, 0, 0, 3, 0], []])
  expect(few.groups.map(({ name }) => name)).toEqual(['Sales'])
  const it = ['d', 'e', 'f'].map((id) => rate(id, 'IT', { f0: 1, f2: 3 }))
  const both = resultOf(pairwise, [], [...sales, ...it])
  expect(both.tallies[2]).toEqual([0, 3, 3, 0, 0])
  expect(both.groups.map(({ name, tallies }) => [name, tallies])).toEqual([
    [
      'IT',
      [
        [3, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 3, 0, 0],
      ],
    ],
    [
      'Sales',
      [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 3, 0],
        [0, 3, 0, 0, 0],
      ],
    ],
  ])
})
