import { expect, test } from 'vitest'
import type { Round } from '#shared/protocol'
import { newRound, questionOf, toRoundStart } from '../../../client/panels/rounds/newRound.ts'
import { meanOf, pairsOf, ranked } from '../../../client/panels/rounds/resultNumbers.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeRound } from '../helpers/makeRound.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

test('options are ranked by dots, or by their mean; alike ones keep their order', () => {
  const dots = ranked(makeRound(), {
    tallies: [
      [1, 1],
      [4, 2],
    ],
  })
  expect(dots.map(({ index, value }) => [index, value])).toEqual([
    [1, 4],
    [0, 1],
  ])
  const rating = ranked(makeRound({ kind: 'rating' }), {
    tallies: [
      [1, 0, 0, 0, 1],
      [0, 0, 2, 0, 0],
    ],
  })
  expect(rating.map(({ index, value }) => [index, value])).toEqual([
    [0, 3],
    [1, 3],
  ])
  expect(meanOf([])).toBeUndefined()
})

test('both views of a pair, the widest gap first; what is not told makes no gap', () => {
  const options = ['Sales', 'IT', 'HR'].map((words, index) => ({ id: `f${index}`, words }))
  const view = (name: string, ...means: number[]) => ({
    ...{ by: 'function' as const, name, ballots: 3 },
    tallies: means.map((mean) => [1, 2, 3, 4, 5].map((step) => (step === mean ? 3 : 0))),
  })
  const groups = [view('Sales', 0, 4, 2), view('IT', 1, 0, 3)]
  const pairs = pairsOf({ options }, { ballots: 6, tallies: [], groups })
  expect(pairs[0]).toEqual({ a: 'Sales', b: 'IT', ofB: 4, ofA: 1, gap: 3 })
  expect(pairs.slice(1).map(({ gap }) => gap)).toEqual([undefined, undefined])
})

test('a new round begins with what the current step asks for, about its zones', () => {
  const activity = { kind: 'dotVote', mostPerNote: 2, blind: true } as const
  const step = { id: 's', title: 'Vote', zones: ['z1'], naming: 'named', activity }
  const session = makeSession({ zones: [makeZone()], steps: [step] as never, currentStep: 's' })
  const notes = [
    makeNote({ id: 'in' }),
    makeNote({ id: 'out', box: { x: 5000, y: 0, w: 200, h: 200 } }),
  ]
  const { view } = makeContext({ notes, session })
  const draft = newRound(view.getState(), false)
  expect(draft).toMatchObject({ kind: 'dots', about: 'step', mostPerNote: '2' })
  expect(toRoundStart(draft, view.getState(), 'r')).toMatchObject({
    ...{ kind: 'dots', id: 'r', mostPerNote: 2, blind: true },
    scope: { kind: 'items', items: ['in'] },
  } satisfies Partial<Record<keyof Round | 'scope', unknown>>)
})

test('one selected note is the wording of a consent round; a rating asks its question', () => {
  const notes = [makeNote({ id: 'a', text: 'Within a day.' })]
  const { view } = makeContext({ notes, selection: new Set(['a']) })
  expect(questionOf('consent', view.getState(), undefined)).toBe('Within a day.')
  const draft = { ...newRound(view.getState(), true), question: ' How well? ', minutes: '2' }
  expect(newRound(view.getState(), true).about).toBe('selection')
  expect(
    toRoundStart({ ...draft, kind: 'rating', about: 'question' }, view.getState(), 'r'),
  ).toEqual({
    ...{ kind: 'rating', id: 'r', question: 'How well?', seconds: 120 },
    scope: { kind: 'statements', statements: ['How well?'] },
  })
})
