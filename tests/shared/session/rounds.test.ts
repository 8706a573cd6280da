import { expect, test } from 'vitest'
import type { Ballot, CommandRequest, Layer } from '#shared/protocol'
import type {
  CastBallot,
  CommandRefusal,
  Person,
  RoundSecrets,
  Sender,
  SessionContent,
} from '#shared/session'
import { suggestDots } from '#shared/session'
import { applyCommand, facilitator, noon, participant, threeSteps, viewer } from './carryOut.ts'

const notes = ['n1', 'n2', 'n3', 'n4', 'n5'].map((id, index) => ({
  id,
  zone: index < 3 ? 'ideas' : undefined,
}))

/** A server in a few lines: the ballots of the rounds are kept beside the content, as changes say. */
class Workshop {
  content: SessionContent<Person> = threeSteps()
  readonly ballots = new Map<string, Map<string, CastBallot>>()
  items = notes

  send(command: CommandRequest, by: Sender = facilitator, atMs = noon): CommandRefusal | 'done' {
    const round = 'round' in command && typeof command.round === 'string' ? command.round : ''
    const secrets: RoundSecrets = {
      items: this.items,
      ballots: [...(this.ballots.get(round)?.values() ?? [])],
    }
    const { state, people } = this.content
    const after = applyCommand({ state, people, secrets }, by, command, atMs)
    if (!after.ok) return after.reason
    this.content = after.value
    for (const change of after.value.secrets?.changes ?? []) {
      const of = this.ballots.get(change.round) ?? new Map<string, CastBallot>()
      if (change.kind === 'cast') of.set(change.cast.participantId, change.cast)
      if (change.kind === 'takenBack') of.delete(change.participantId)
      if (change.kind === 'removed') of.clear()
      this.ballots.set(change.round, of)
    }
    return 'done'
  }

  /** A participant of that function and layer. */
  person(id: string, silo?: string, layer?: Layer): Sender {
    const person: Person = { id, name: id, color: 'teal', function: silo, layer }
    this.content = { ...this.content, people: [...this.content.people, person] }
    return { participantId: id, role: 'participant' }
  }

  cast(by: Sender, ballot: Ballot, atMs = noon): CommandRefusal | 'done' {
    return this.send({ type: 'castBallot', round: 'r', ballot }, by, atMs)
  }

  dots(by: Sender, dots: Record<string, number>): CommandRefusal | 'done' {
    return this.cast(by, { kind: 'dots', dots })
  }

  round(id = 'r') {
    return this.content.state.rounds?.find((round) => round.id === id)
  }

  result() {
    this.send({ type: 'closeRound', round: 'r' })
    const result = this.round()?.closed?.result
    if (!result) throw new Error('not closed')
    return result
  }
}

type Start = Extract<CommandRequest, { type: 'openRound' }>['round']
const dotRound = (more: Partial<Extract<Start, { kind: 'dots' }>> = {}): Start => ({
  kind: 'dots',
  id: 'r',
  question: 'Which first?',
  scope: { kind: 'all' },
  dots: 4,
  mostPerNote: 2,
  blind: true,
  ...more,
})
const consentRound = (anonymous = false): Start => ({
  kind: 'consent',
  id: 'r',
  question: 'We answer within a day.',
  anonymous,
})

function opened(round: Start = dotRound()): Workshop {
  const workshop = new Workshop()
  expect(workshop.send({ type: 'openRound', round })).toBe('done')
  return workshop
}

test('S110 one round is open at a time, and ids are used once', () => {
  const workshop = opened()
  const second = { type: 'openRound', round: dotRound({ id: 'r2' }) } as const
  expect(workshop.send(second)).toBe('roundOpen')
  workshop.send({ type: 'closeRound', round: 'r' })
  expect(workshop.send({ type: 'openRound', round: dotRound() })).toBe('roundTaken')
  expect(workshop.send(second, participant)).toBe('facilitatorOnly')
  expect(workshop.send(second)).toBe('done')
})

test('S111 what is asked about is fixed when the round opens', () => {
  const workshop = new Workshop()
  workshop.content = {
    ...workshop.content,
    state: {
      ...workshop.content.state,
      zones: [{ id: 'ideas', title: 'Ideas', prompt: '', x: 0, y: 0, w: 9, h: 9 }],
    },
  } as typeof workshop.content
  workshop.send({ type: 'openRound', round: dotRound({ scope: { kind: 'zone', zone: 'ideas' } }) })
  workshop.items = [...notes, { id: 'later', zone: 'ideas' }]
  expect(workshop.round()?.options).toEqual([{ id: 'n1' }, { id: 'n2' }, { id: 'n3' }])
  expect(workshop.dots(participant, { later: 1 })).toBe('foreignOption')
})

test.each([
  [{ kind: 'items', items: ['n2', 'hidden'] }, 'foreignOption'],
  [{ kind: 'zone', zone: 'no such' }, 'unknownZone'],
] as const)('S112 %j is refused as %s', (scope, reason) => {
  const workshop = new Workshop()
  expect(
    workshop.send({
      type: 'openRound',
      round: dotRound({ scope: structuredClone(scope) as never }),
    }),
  ).toBe(reason)
})

test('S112 nothing, or too much, is no round', () => {
  const workshop = new Workshop()
  workshop.items = []
  expect(workshop.send({ type: 'openRound', round: dotRound() })).toBe('nothingToAsk')
  workshop.items = Array.from({ length: 501 }, (_, n) => ({ id: `${n}`, zone: undefined }))
  expect(workshop.send({ type: 'openRound', round: dotRound() })).toBe('tooManyOptions')
})

test('S113 the budget is suggested from the number of notes, the cap within it', () => {
  expect([1, 3, 4, 5, 24, 300].map(suggestDots)).toEqual([1, 1, 2, 2, 8, 10])
  const { dots: _dots, ...without } = dotRound({ mostPerNote: 9 }) as { dots?: number } & Start
  expect(opened(without as Start).round()).toMatchObject({ dots: 2, mostPerNote: 2 })
})

test('S114 after its time a round takes no ballot, whoever has not closed it yet', () => {
  const workshop = opened(dotRound({ seconds: 60 }))
  const ballot: Ballot = { kind: 'dots', dots: { n1: 1 } }
  expect(workshop.cast(participant, ballot, noon + 59_999)).toBe('done')
  expect(workshop.cast(participant, ballot, noon + 60_000)).toBe('roundClosed')
})

test('S115 the state tells how many have voted and nothing of a blind round', () => {
  const workshop = opened()
  workshop.dots(participant, { n1: 2, n3: 1 })
  workshop.dots(participant, { n1: 1 })
  expect(workshop.content.state.voted).toBe(1)
  expect(workshop.content.state.standing).toBeUndefined()
  const { rounds } = workshop.content.state
  expect(JSON.stringify(rounds)).toBe(JSON.stringify(opened().content.state.rounds))
})

test('S115 where it is not blind, how it stands is told', () => {
  const workshop = opened(dotRound({ blind: false }))
  workshop.dots(participant, { n1: 2, n3: 1 })
  expect(workshop.content.state.standing).toEqual([
    [2, 1],
    [0, 0],
    [1, 1],
    [0, 0],
    [0, 0],
  ])
})

test('S116 voting again asks the same of what is still there', () => {
  const workshop = opened()
  expect(workshop.send({ type: 'revote', round: 'r', id: 'r2' })).toBe('roundOpen')
  workshop.dots(participant, { n1: 1 })
  const first = workshop.result()
  workshop.items = notes.slice(1)
  expect(workshop.send({ type: 'revote', round: 'r', id: 'r2' })).toBe('done')
  expect(workshop.round('r2')).toMatchObject({ revoteOf: 'r', question: 'Which first?', dots: 4 })
  expect(workshop.round('r2')?.options.map(({ id }) => id)).toEqual(['n2', 'n3', 'n4', 'n5'])
  expect(workshop.round()?.closed?.result).toEqual(first)
  expect(workshop.content.state.voted).toBe(0)
})

test('S117 a closed round takes nothing and is closed once', () => {
  const workshop = opened()
  workshop.dots(participant, { n1: 2 })
  expect(workshop.result()).toMatchObject({
    ballots: 1,
    tallies: [
      [2, 1],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  })
  expect(workshop.send({ type: 'closeRound', round: 'r' })).toBe('roundClosed')
  expect(workshop.dots(participant, {})).toBe('roundClosed')
  expect(workshop.send({ type: 'closeRound', round: 'none' })).toBe('unknownRound')
})

test('S118 a removed round is gone with its ballots', () => {
  const workshop = opened()
  workshop.dots(participant, { n1: 2 })
  expect(workshop.send({ type: 'removeRound', round: 'r' })).toBe('done')
  expect(workshop.content.state).not.toHaveProperty('rounds')
  expect(workshop.content.state).not.toHaveProperty('voted')
  expect(workshop.ballots.get('r')?.size).toBe(0)
})

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
