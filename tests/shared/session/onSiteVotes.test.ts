import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OnSiteBallot } from '#shared/protocol'
import { fewAreHidden } from '../../../shared/session/rounds/fewAreHidden.ts'
import { facilitator, noon, participant, viewer } from './carryOut.ts'
import { consentRound, dotRound, opened, type Start, Workshop } from './roundWorkshop.ts'

/** An open round while seven people are on site. */
function withSeven(round?: Start): Workshop {
  const workshop = opened(round)
  workshop.send({ type: 'setOnSite', people: 7 })
  return workshop
}

const dots = (people: number, given: Record<string, number>): OnSiteBallot => ({
  ...{ kind: 'dots', people, dots: given },
})
const consent = (
  answers: number[],
  ...reasons: Extract<OnSiteBallot, { kind: 'consent' }>['reasons']
): OnSiteBallot => ({ kind: 'consent', answers, reasons })
const ratingRound: Start = {
  ...{ kind: 'rating', id: 'r', question: 'How sure?' },
  scope: { kind: 'statements', statements: ['We begin', 'We end'] },
}

test('S200 facilitators enter the votes of people on site, of as many as there are', () => {
  const workshop = withSeven()
  expect(workshop.castOnSite(dots(2, { n1: 1 }), participant)).toBe('facilitatorOnly')
  expect(workshop.castOnSite(dots(2, { n1: 1 }), viewer)).toBe('facilitatorOnly')
  expect(workshop.castOnSite(dots(8, { n1: 1 }))).toBe('overPeople')
  expect(workshop.castOnSite(dots(7, { n1: 1 }))).toBe('done')
  expect(opened().castOnSite(dots(1, { n1: 1 }))).toBe('overPeople')
})

test('S200 a round that is over, or is not there, takes none', () => {
  const workshop = withSeven({ ...dotRound(), seconds: 60 })
  expect(workshop.castOnSite(dots(1, { n1: 1 }), facilitator, noon + 60_000)).toBe('roundClosed')
  workshop.result()
  expect(workshop.castOnSite(dots(1, { n1: 1 }))).toBe('roundClosed')
  expect(workshop.send({ type: 'castOnSite', round: 'none' })).toBe('unknownRound')
})

test('S201 what was entered last counts, whoever entered it, and nothing takes it back', () => {
  const workshop = withSeven()
  workshop.dots(participant, { n1: 1 })
  workshop.castOnSite(dots(7, { n1: 14, n2: 3 }))
  workshop.castOnSite(dots(3, { n2: 2 }), { ...workshop.person('gus'), role: 'facilitator' })
  expect(workshop.content.state).toMatchObject({ voted: 4, votedOnSite: { people: 3, by: 'gus' } })
  workshop.castOnSite(dots(3, {}))
  expect(workshop.content.state.voted).toBe(1)
  expect(workshop.content.state).not.toHaveProperty('votedOnSite')
  workshop.castOnSite(dots(2, { n3: 2 }))
  workshop.castOnSite()
  expect(workshop.result()).toMatchObject({
    ballots: 1,
    tallies: [
      [1, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  })
})

test('S202 seven people have seven budgets and seven caps, and no more', () => {
  const workshop = withSeven()
  expect(workshop.castOnSite(dots(7, { n1: 15 }))).toBe('overCap')
  expect(workshop.castOnSite(dots(7, { n1: 14, n2: 14, n3: 1 }))).toBe('overBudget')
  expect(workshop.castOnSite(dots(7, { n1: 14, n2: 14 }))).toBe('done')
  expect(workshop.castOnSite(dots(7, { n1: 1, other: 1 }))).toBe('foreignOption')
  expect(workshop.castOnSite(consent([1, 0, 0, 0, 0]))).toBe('wrongBallot')
  expect(workshop.result().tallies.slice(0, 2)).toEqual([
    [14, 7],
    [14, 7],
  ])
})

test('S203 ratings are counts of people', () => {
  const workshop = withSeven(ratingRound)
  const rate = (...counts: number[]): OnSiteBallot => ({
    ...{ kind: 'rating', people: 5, ratings: { s0: counts } },
  })
  expect(workshop.castOnSite(rate(0, 0, 2, 2, 2))).toBe('overPeople')
  expect(workshop.castOnSite(rate(0, 0, 2, 2, 1))).toBe('done')
  workshop.cast(participant, { kind: 'rating', ratings: { s0: 5, s1: 1 } })
  const { ballots, onSite, tallies } = workshop.result()
  expect({ ballots, onSite }).toEqual({ ballots: 6, onSite: 5 })
  expect(tallies).toEqual([
    [0, 0, 2, 2, 2],
    [1, 0, 0, 0, 0],
  ])
})

test('S204 each concern and each block needs its reason', () => {
  const workshop = withSeven(consentRound())
  const late = { answer: 'concern', reason: 'Too late' } as const
  expect(workshop.castOnSite(consent([3, 1, 2, 0, 1], late))).toBe('noReason')
  expect(workshop.castOnSite(consent([3, 1, 0, 1, 0], late))).toBe('noReason')
  expect(workshop.castOnSite(consent([3, 0, 0, 0, 0], late))).toBe('noReason')
  expect(workshop.castOnSite(consent([4, 1, 2, 0, 1], late, late))).toBe('overPeople')
  expect(workshop.castOnSite(consent([3, 1, 2, 0, 1], late, late))).toBe('done')
  expect(workshop.result()).toMatchObject({ ballots: 7, onSite: 7, tallies: [[3, 1, 2, 0, 1]] })
})

test('S205 functions that rate each other take none', () => {
  const workshop = new Workshop()
  const functions = ['Sales', 'IT']
  workshop.content = { ...workshop.content, state: { ...workshop.content.state, functions } }
  workshop.send({ type: 'setOnSite', people: 7 })
  const round: Start = { kind: 'pairwise', id: 'r', question: 'How well?' }
  expect(workshop.send({ type: 'openRound', round })).toBe('done')
  const ballot: OnSiteBallot = { kind: 'rating', people: 1, ratings: {} }
  expect(workshop.castOnSite({ ...ballot, ratings: { f0: [1, 0, 0, 0, 0] } })).toBe('wrongBallot')
})

test('S206 people on site are in the sums over all and in those of no function', () => {
  const workshop = withSeven()
  for (const id of ['a', 'b', 'c']) workshop.dots(workshop.person(id, 'Sales'), { n1: 1 })
  workshop.castOnSite(dots(3, { n1: 5, n2: 1 }))
  const { ballots, onSite, tallies, groups } = workshop.result()
  expect({ ballots, onSite }).toEqual({ ballots: 6, onSite: 3 })
  // Five dots are from three people, two on a note each.
  expect(tallies.slice(0, 2)).toEqual([
    [8, 6],
    [1, 1],
  ])
  expect(
    groups.map(({ by, name, ballots: count, tallies: [first] }) => [by, name, count, first]),
  ).toEqual([
    ['function', 'Sales', 3, [3, 3]],
    ['onSite', '', 3, [5, 3]],
  ])
})

test('S206 two on site are told by no subtraction, and seven not where that would tell of two others', () => {
  const few = withSeven()
  for (const id of ['a', 'b', 'c']) few.dots(few.person(id, 'Sales'), { n1: 1 })
  few.castOnSite(dots(2, { n1: 4 }))
  // All minus Sales would be the two.
  expect(few.result().groups).toEqual([])
  const many = withSeven()
  for (const id of ['a', 'b']) many.dots(many.person(id, 'Sales'), { n1: 1 })
  many.castOnSite(dots(7, { n1: 4 }))
  expect(many.result()).toMatchObject({ ballots: 9, onSite: 7, groups: [] })
})

test('S206 S131 whoever is on site, no sum over one or two people is a combination of what is told', () => {
  const silo = fc.constantFrom('A', 'B', undefined)
  fc.assert(
    fc.property(fc.array(silo, { maxLength: 9 }), fc.integer({ min: 1, max: 5 }), (silos, here) => {
      const workshop = withSeven()
      for (const [n, name] of silos.entries()) {
        workshop.dots(workshop.person(`p${n}`, name), { n1: 1 })
      }
      workshop.castOnSite(dots(here, { n1: 1 }))
      const people = [...silos.map((name) => name ?? ''), ...Array<string>(here).fill('onSite')]
      const { groups } = workshop.result()
      const sets = groups.map(({ by, name }) =>
        people.flatMap((one, index) => (one === (by === 'onSite' ? by : name) ? [index] : [])),
      )
      const all = people.map((_, index) => index)
      const cells = people.map(() => 1)
      // Fewer than three in all are told, as ever (S130): nothing else may be.
      if (people.length < 3) expect(groups).toEqual([])
      else expect(fewAreHidden(cells, [...sets, all])).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('S207 reservations say that they are from on site, in an anonymous round nothing', () => {
  const reasons = [
    { answer: 'block', reason: 'No' },
    { answer: 'concern', reason: 'Hm' },
  ] as const
  const named = withSeven(consentRound())
  named.castOnSite(consent([1, 0, 1, 1, 0], ...reasons))
  expect(named.result().reservations).toEqual(reasons.map((one) => ({ ...one, onSite: true })))
  const anonymous = withSeven(consentRound(true))
  anonymous.castOnSite(consent([1, 0, 1, 1, 0], ...reasons))
  expect(anonymous.result().reservations).toEqual([...reasons].reverse())
})

test('S208 a blind round tells how many, one that is not how it stands', () => {
  const blind = withSeven()
  blind.castOnSite(dots(7, { n1: 9 }))
  expect(blind.content.state).toMatchObject({
    voted: 7,
    votedOnSite: { people: 7, by: facilitator.participantId },
  })
  expect(blind.content.state).not.toHaveProperty('standing')
  const open = withSeven(dotRound({ blind: false }))
  open.castOnSite(dots(7, { n1: 9 }))
  open.dots(participant, { n1: 1 })
  expect(open.content.state.standing?.[0]).toEqual([10, 6])
  expect(open.content.state.voted).toBe(8)
  open.result()
  expect(open.content.state).not.toHaveProperty('votedOnSite')
})
