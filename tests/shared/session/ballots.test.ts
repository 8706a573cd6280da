import { expect, test } from 'vitest'
import { facilitator, participant, viewer } from './carryOut.ts'
import { consentRound, dotRound, opened, type Workshop } from './roundWorkshop.ts'

test('S120 the last ballot counts, and an empty one takes it back', () => {
  const workshop = opened()
  workshop.dots(participant, { n1: 2 })
  workshop.dots(participant, { n2: 1 })
  workshop.dots(workshop.person('di'), { n2: 2 })
  workshop.dots(workshop.person('ed'), { n5: 2 })
  workshop.dots({ participantId: 'ed', role: 'participant' }, {})
  expect(workshop.content.state.voted).toBe(2)
  expect(workshop.result()).toMatchObject({
    ballots: 2,
    tallies: [
      [0, 0],
      [3, 2],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  })
})

test('S121 participants vote, facilitators where the round says so, viewers never', () => {
  const workshop = opened()
  expect(workshop.dots(facilitator, { n1: 1 })).toBe('notAVoter')
  expect(workshop.dots(viewer, { n1: 1 })).toBe('viewersRead')
  expect(opened(dotRound({ facilitatorsVote: true })).dots(facilitator, { n1: 1 })).toBe('done')
})

test.each([
  [{ n1: 2, n2: 2, n3: 1 }, 'overBudget'],
  [{ n1: 3 }, 'overCap'],
  [{ hidden: 1 }, 'foreignOption'],
  [{ constructor: 1 }, 'foreignOption'],
  [{ n1: 2, n2: 2 }, 'done'],
])('S122 dots %j: %s', (dots, reason) => {
  expect(opened().dots(participant, dots as Record<string, number>)).toBe(reason)
})

test('S122 a ballot of another kind is refused', () => {
  expect(opened().cast(participant, { kind: 'consent', answer: 'agree' })).toBe('wrongBallot')
})

test('S123 a rating is of anything the round asks about', () => {
  const statements = ['We are aligned', 'We are fast']
  const scope = { kind: 'statements', statements } as const
  const workshop = opened({
    kind: 'rating',
    id: 'r',
    question: 'How true?',
    scope: { ...scope, statements },
  })
  expect(workshop.cast(participant, { kind: 'rating', ratings: { s0: 4, s1: 1 } })).toBe('done')
  expect(workshop.cast(workshop.person('di'), { kind: 'rating', ratings: { s0: 5 } })).toBe('done')
  expect(workshop.cast(participant, { kind: 'rating', ratings: { s2: 4 } })).toBe('foreignOption')
  expect(workshop.result().tallies).toEqual([
    [0, 0, 0, 1, 1],
    [1, 0, 0, 0, 0],
  ])
})

test('S124 concern and block need a reason', () => {
  const workshop = opened(consentRound())
  const say = (answer: 'block' | 'concern' | 'agree', reason?: string) =>
    workshop.cast(participant, { kind: 'consent', answer, ...(reason ? { reason } : {}) })
  expect(say('block')).toBe('noReason')
  expect(say('concern')).toBe('noReason')
  expect(say('agree')).toBe('done')
  expect(say('concern', 'Who is on call?')).toBe('done')
  expect(workshop.result().tallies).toEqual([[0, 0, 1, 0, 0]])
})

test('S125 a vote stays where it was cast, also of who goes or changes the function', () => {
  const workshop = opened()
  for (const id of ['a', 'b', 'c']) workshop.dots(workshop.person(id, 'Sales'), { n1: 1 })
  workshop.send({ type: 'setProfile', function: '' }, { participantId: 'a', role: 'participant' })
  workshop.send({ type: 'removePerson', person: 'b' })
  expect(workshop.result()).toMatchObject({
    ballots: 3,
    groups: [
      {
        by: 'function',
        name: 'Sales',
        ballots: 3,
        tallies: [
          [3, 3],
          [0, 0],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
    ],
  })
})

test('S133 reservations carry the name, unless the round is anonymous', () => {
  const vote = (workshop: Workshop) => {
    const [di, ed] = [workshop.person('Di', 'IT'), workshop.person('Ed')]
    workshop.cast(di, { kind: 'consent', answer: 'concern', reason: 'Who is on call?' })
    workshop.cast(ed, { kind: 'consent', answer: 'block', reason: 'Not at night.' })
    workshop.cast(participant, { kind: 'consent', answer: 'agree', reason: 'Fine' })
    return workshop.result()
  }
  expect(vote(opened(consentRound())).reservations).toEqual([
    { answer: 'concern', reason: 'Who is on call?', name: 'Di', function: 'IT' },
    { answer: 'block', reason: 'Not at night.', name: 'Ed' },
  ])
  expect(vote(opened(consentRound(true))).reservations).toEqual([
    { answer: 'block', reason: 'Not at night.' },
    { answer: 'concern', reason: 'Who is on call?' },
  ])
})
