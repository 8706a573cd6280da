import { describe, expect, it } from 'vitest'
import type { Ballot, Round } from '#shared/protocol'
import { alignmentOf, functionPairsOf, layersOf, toStrategyInput } from '#shared/strategy'
import { makeInput, makeLine, makeMove, makeZones, noteIn } from './makeInput.ts'
import { closedRound, rated, statement } from './makeRounds.ts'

const withRounds = (...rounds: Round[]) => makeInput({ session: { rounds } })
const dots = (given: Record<string, number>): Ballot => ({ kind: 'dots', dots: given })
const answer = (given: 'agree' | 'concern' | 'abstain'): Ballot => ({
  kind: 'consent',
  answer: given,
  ...(given === 'concern' ? { reason: 'Too fast' } : {}),
})

describe('T62 believed alignment', () => {
  it('is the last rating of statements, with its spread, and of groups of three and more', () => {
    const before = closedRound('before', 'rating', statement, [{ count: 4, ballot: rated(2) }])
    const after = closedRound('after', 'rating', statement, [
      { count: 3, function: 'Service', ballot: rated(5) },
      { count: 4, function: 'Sales', ballot: rated(1) },
      { count: 2, function: 'IT', ballot: rated(3) },
    ])
    const { beliefs, rows } = alignmentOf(withRounds(before, after))
    expect(beliefs.map(({ round }) => round)).toEqual(['before', 'after'])
    expect(rows[0]?.believed).toMatchObject({ tally: [4, 0, 2, 0, 3], ratings: 9 })
    expect(rows[0]?.believed?.mean).toBeCloseTo(25 / 9)
    const believed = Object.fromEntries(rows.map(({ name, believed }) => [name, believed?.mean]))
    expect(believed.IT).toBeUndefined()
    // Three may be told; with both, the two of IT would follow from the sum of all.
    expect([believed.Service, believed.Sales].filter((mean) => mean !== undefined)).toHaveLength(1)
  })

  it('is not there before somebody rated, and a round that is open tells nothing', () => {
    const { closed: _, ...open } = closedRound('r', 'rating', statement, [
      { count: 4, ballot: rated(2) },
    ])
    expect(alignmentOf(withRounds(open))).toMatchObject({ beliefs: [], questions: [] })
    expect(alignmentOf(makeInput()).rows.map(({ measured }) => measured)).toEqual(
      Array(7).fill(undefined),
    )
  })
})

describe('T63 measured alignment', () => {
  const notes = [{ id: 'n1' }, { id: 'n2' }]
  const ratings = (n1: number): Ballot => ({ kind: 'rating', ratings: { n1 } })

  it('of a rating is the agreement of all, and how near a function is to the others', () => {
    const round = closedRound('r', 'rating', notes, [
      { count: 4, function: 'Service', ballot: ratings(1) },
      { count: 4, function: 'Sales', ballot: ratings(5) },
    ])
    const { rows, questions, disagreement } = alignmentOf(withRounds(round))
    expect(questions[0]?.agreement).toBeCloseTo(-1)
    expect(rows.slice(0, 4).map(({ name, measured }) => [name, measured])).toEqual([
      ['', 0],
      ['Service', 0],
      ['Sales', 0],
      ['IT', undefined],
    ])
    expect(disagreement.map(({ distances }) => distances)).toEqual([[1], [1], [undefined]])
  })

  it('of dots is how near the functions are to each other; without them it is not told', () => {
    const round = closedRound('r', 'dots', notes, [
      { count: 3, function: 'Service', ballot: dots({ n1: 2 }) },
      { count: 3, function: 'Sales', ballot: dots({ n1: 1, n2: 1 }) },
    ])
    expect(alignmentOf(withRounds(round)).rows[0]?.measured).toBeCloseTo(0.5)
    const nameless = closedRound('r', 'dots', notes, [{ count: 9, ballot: dots({ n1: 2 }) }])
    expect(alignmentOf(withRounds(nameless)).rows[0]).toMatchObject({
      measured: undefined,
      questions: 0,
    })
  })

  it('of consent leaves abstentions out', () => {
    const round = closedRound(
      'r',
      'consent',
      [],
      [
        { count: 5, ballot: answer('agree') },
        { count: 4, ballot: answer('abstain') },
      ],
    )
    expect(alignmentOf(withRounds(round)).rows[0]?.measured).toBe(1)
  })

  it('counts what was voted on again once, as it was answered last', () => {
    const first = closedRound('r', 'rating', notes, [
      { count: 2, ballot: ratings(1) },
      { count: 2, ballot: ratings(5) },
    ])
    const again = {
      ...closedRound('again', 'rating', notes, [{ count: 4, ballot: ratings(4) }]),
      revoteOf: 'r',
    }
    const { questions, rows } = alignmentOf(withRounds(first, again))
    expect(questions.map(({ round }) => round)).toEqual(['again'])
    expect(rows[0]?.measured).toBe(1)
  })

  it('of layers stands beside that of functions', () => {
    const round = closedRound('r', 'rating', notes, [
      { count: 3, layer: 'executive', ballot: ratings(5) },
      { count: 6, layer: 'front-line', ballot: ratings(3) },
    ])
    const layer = (name: string) =>
      alignmentOf(withRounds(round)).rows.find((row) => row.by === 'layer' && row.name === name)
        ?.measured
    expect(layer('executive')).toBeCloseTo(0.5)
    expect(layer('middle')).toBeUndefined()
  })
})

describe('T64 pairs of functions', () => {
  const functions = ['Service', 'Sales', 'IT'].map((words, index) => ({ id: `f${index}`, words }))
  const views = (ratings: Record<string, number>): Ballot => ({ kind: 'pairwise', ratings })

  it('have both views and the gap, the widest first; fewer than three people say nothing', () => {
    const round = closedRound('p', 'pairwise', functions, [
      { count: 3, function: 'Service', ballot: views({ f1: 2, f2: 4 }) },
      { count: 3, function: 'Sales', ballot: views({ f0: 5, f2: 3 }) },
      { count: 2, function: 'IT', ballot: views({ f0: 1, f1: 1 }) },
    ])
    const pairs = functionPairsOf(withRounds(round))
    expect(pairs?.functions).toEqual(['Service', 'Sales', 'IT'])
    expect(pairs?.views).toEqual([
      [undefined, 2, 4],
      [5, undefined, 3],
      [undefined, undefined, undefined],
    ])
    expect(pairs?.pairs[0]).toEqual({ a: 'Service', b: 'Sales', aOfB: 2, bOfA: 5, gap: 3 })
    expect(pairs?.pairs.slice(1).map(({ gap }) => gap)).toEqual([undefined, undefined])
  })

  it('are not there before a pairwise round was closed', () => {
    expect(functionPairsOf(makeInput())).toBeUndefined()
  })
})

describe('T65 three layers', () => {
  const zones = makeZones({
    'd-executives-want': 'alignment',
    'd-front-line-needs': 'alignment',
    'd-middle-pressure': 'alignment',
    'd-middle-want': 'alignment',
  })
  const items = [
    noteIn(zones, 'd-executives-want', 'a', 'Sell more'),
    noteIn(zones, 'd-front-line-needs', 'b', 'Answer longer'),
    noteIn(zones, 'd-middle-want', 'c', 'One list'),
  ]
  const lines = [
    makeLine('conflict', 'own', { between: ['a', 'c'] }),
    makeLine('conflict', 'pull', { between: ['a', 'b'], text: 'Same minute' }),
    makeLine('conflict', 'gone', { between: ['a', 'taken'] }),
  ]
  const picture = layersOf(makeInput({ session: { zones }, items, lines }))

  it('have the messages that reach the middle, with the conflicts they are in', () => {
    expect(
      picture.layers.map(({ layer, messages }) => [layer, messages.map(({ text }) => text)]),
    ).toEqual([
      ['executive', ['Sell more']],
      ['middle', []],
      ['front-line', ['Answer longer']],
    ])
    expect(picture.layers[0]?.messages[0]?.conflicts).toEqual(['own', 'pull', 'gone'])
  })

  it('put conflicts that pull at the middle first, and say which note is gone', () => {
    expect(picture.conflicts.map(({ id }) => id)).toEqual(['pull', 'own', 'gone'])
    expect(picture.conflicts[0]).toMatchObject({
      reason: 'Same minute',
      reachesMiddle: true,
      between: [{ layer: 'executive' }, { layer: 'front-line', text: 'Answer longer' }],
    })
    expect(picture.conflicts[2]?.between[1]).toBeUndefined()
  })
})

describe('the input', () => {
  it('takes statuses and times from the session, for the wording that was decided', () => {
    const move = makeMove('m')
    const content = { text: move.text, functions: {}, stages: {}, blocks: {}, models: {} }
    const lines = [{ line: 'm', status: 'agreed' as const, content, atMs: 7, by: 'Ana' }]
    const session = { ...makeInput().session, people: [], lines }
    const input = toStrategyInput({ lines: [move], items: [] }, session)
    expect([input.statusOf(move), input.agreedAtMs?.(move)]).toEqual(['agreed', 7])
    const changed = makeMove('m', { text: 'Other words' })
    expect(toStrategyInput({ lines: [changed], items: [] }, session).statusOf(changed)).toBe(
      'draft',
    )
  })
})
