import { expect, test } from 'vitest'
import type { Ballot } from '#shared/protocol'
import { suggestDots } from '#shared/session'
import { noon, participant } from './carryOut.ts'
import { dotRound, notes, opened, type Start, Workshop } from './roundWorkshop.ts'

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

test('S209 a result is for the projector until another step begins, or the round is removed', () => {
  const workshop = opened()
  expect(workshop.content.state).not.toHaveProperty('projected')
  workshop.result()
  expect(workshop.content.state.projected).toBe('r')
  workshop.send({ type: 'setCurrentStep', step: 'twenty' })
  expect(workshop.content.state).not.toHaveProperty('projected')
  workshop.send({ type: 'setProjected', round: 'r' })
  workshop.send({ type: 'removeRound', round: 'r' })
  expect(workshop.content.state).not.toHaveProperty('projected')
})

test('S210 facilitators put a result on the projector and take it away', () => {
  const workshop = opened()
  expect(workshop.send({ type: 'setProjected', round: 'r' })).toBe('unknownRound')
  workshop.result()
  expect(workshop.send({ type: 'setProjected' })).toBe('done')
  expect(workshop.content.state).not.toHaveProperty('projected')
  expect(workshop.send({ type: 'setProjected', round: 'r' }, participant)).toBe('facilitatorOnly')
  expect(workshop.send({ type: 'setProjected', round: 'none' })).toBe('unknownRound')
  expect(workshop.send({ type: 'setProjected', round: 'r' })).toBe('done')
  expect(workshop.content.state.projected).toBe('r')
})
