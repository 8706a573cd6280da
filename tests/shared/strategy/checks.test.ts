import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/board'
import { testStrategy } from '#shared/strategy'
import { type Check, check } from '#shared/templates'
import { makeInput, makeLine, makeMove, makeZones, noteIn } from './makeInput.ts'

type Given = NonNullable<Parameters<typeof makeInput>[0]>

function answerOf(rule: Check['rule'] | object, zones: string[], given: Given = {}) {
  const asked = check.parse({ id: 'asked', title: 'Asked', question: 'Really?', zones, rule })
  return testStrategy(makeInput({ ...given, checks: [asked] })).checks[0]
}

const zones = makeZones({
  first: 'roadmap',
  second: 'roadmap',
  goals: 'who-we-are',
  brand: 'who-we-are',
  mission: 'mission',
  chain: 'chain',
  box: 'discipline',
  'commit-middle': 'commitments',
  'commit-executives': 'commitments',
  'guardrail-never': 'guardrails',
})
const session = { zones }
const note = (zone: string, id: string, text = 'Something', row = 0) =>
  noteIn(zones, zone, id, text, row)

describe('T40 ask: a person answers line by line', () => {
  const rule = { kind: 'ask', failsOn: 'yes' }
  const said = (swap?: string) =>
    makeLine('statement', 's', { zone: 'goals', ...(swap ? { swap } : {}) })

  it('fails on the answer that raises it, waits for one, holds on the other', () => {
    const stateFor = (swap?: string) => answerOf(rule, ['goals'], { session, lines: [said(swap)] })
    expect(stateFor('yes')).toMatchObject({ state: 'fails', lines: ['s'] })
    expect(stateFor()).toMatchObject({ state: 'open', lines: ['s'] })
    expect(stateFor('no')).toMatchObject({ state: 'holds' })
    expect(answerOf(rule, ['goals'], { session })).toMatchObject({ state: 'open' })
  })
})

describe('T41 everyMovePointsTo: an agreed move says which answer of each zone it serves', () => {
  const rule = { kind: 'everyMovePointsTo' }
  const answer = (fields: object, status: 'agreed' | 'draft' = 'agreed') =>
    answerOf(rule, ['goals', 'brand'], {
      session,
      items: [note('goals', 'g')],
      lines: [makeLine('statement', 's', { zone: 'brand' }), makeMove('m', fields)],
      status: { m: status },
    })

  it('by the note or the statement it names', () => {
    const businessGoal = { words: 'Churn', from: 'g' }
    const brandPromise = { words: 'On time', from: 's' }
    expect(answer({ businessGoal, brandPromise })?.state).toBe('holds')
    expect(answer({ businessGoal })).toMatchObject({ state: 'fails', lines: ['m'] })
    expect(answer({ businessGoal, brandPromise: { words: 'On time' } })?.state).toBe('fails')
    expect(answer({}, 'draft')?.state).toBe('open')
  })
})

describe('T42 everyMoveTouches: so many functions', () => {
  const rule = { kind: 'everyMoveTouches', what: 'functions', count: 2 }

  it('counts those named and that of the owner, and asks for no more than there are', () => {
    const lines = [
      makeMove('m', { functions: { IT: true }, owner: { name: 'Ana', person: 'a' } }),
      makeMove('n'),
    ]
    expect(answerOf(rule, [], { lines })).toMatchObject({ state: 'fails', lines: ['n'] })
    const small = { functions: ['IT'] }
    const alone = [makeMove('m', { functions: { IT: true } })]
    expect(answerOf(rule, [], { lines: alone, session: small })?.state).toBe('holds')
    expect(answerOf(rule, [])?.state).toBe('open')
  })
})

describe('T43 noneEmpty and atLeast: notes and lines in zones', () => {
  it('a note will do where lines are not asked for', () => {
    const asked = ['goals', 'brand', 'commit-middle', 'guardrail-never']
    const items = [note('goals', 'g'), note('commit-middle', 'c'), note('guardrail-never', 'n')]
    const rule = { kind: 'noneEmpty' }
    expect(answerOf(rule, asked, { session, items })).toMatchObject({
      state: 'fails',
      zones: ['brand', 'commit-middle', 'guardrail-never'],
    })
    const lines = [
      makeLine('statement', 's', { zone: 'brand' }),
      makeLine('commitment', 'c1', { act: 'stop', layer: 'middle' }),
      makeLine('guardrail', 'g1', { form: 'neverTrade' }),
    ]
    expect(answerOf(rule, asked, { session, items, lines })?.state).toBe('holds')
    expect(
      answerOf(rule, asked, { session, items, lines, status: { c1: 'parked' } }),
    ).toMatchObject({
      zones: ['commit-middle'],
    })
  })

  it('a note and the line made of it count once, empty notes never', () => {
    const rule = { kind: 'atLeast', count: 2 }
    const items = [note('goals', 'g'), note('brand', 'b', '  ')]
    const own = makeLine('statement', 's', { zone: 'goals', sources: { g: 'item' } })
    const given = { session, items, lines: [own] }
    expect(answerOf(rule, ['goals', 'brand'], given)?.state).toBe('fails')
    const more = [...given.lines, makeLine('statement', 't', { zone: 'brand' })]
    expect(answerOf(rule, ['goals', 'brand'], { ...given, lines: more })?.state).toBe('holds')
  })
})

describe('T44 hasFields: every line of the zones carries them', () => {
  it('a move in its fields, a commitment in its own, a statement in its words', () => {
    const lines = [
      makeMove('m', { sources: { x: 'item' }, stopRule: 'Below 85 %' }),
      makeMove('other'),
    ]
    const given = { session, items: [note('first', 'x')], lines }
    const rule = { kind: 'hasFields', fields: ['stopRule', 'date'] }
    expect(answerOf(rule, ['first'], given)).toMatchObject({
      state: 'fails',
      lines: ['m'],
      fields: ['date'],
    })
    const named = makeLine('commitment', 'c', { act: 'fund', layer: 'middle', by: { name: 'Ana' } })
    const asksName = { kind: 'hasFields', fields: ['owner', 'layer', 'date'] }
    expect(answerOf(asksName, ['commit-middle'], { session, lines: [named] })).toMatchObject({
      fields: ['date'],
    })
    const success = (text: string) =>
      answerOf({ kind: 'hasFields', fields: ['number', 'date'] }, ['goals'], {
        session,
        lines: [makeLine('statement', 's', { zone: 'goals', text })],
      })
    expect(success('Second visits from 34 % to 15 % by December 2027')?.state).toBe('holds')
    expect(success('Fewer second visits by December 2027')).toMatchObject({ fields: ['number'] })
  })

  it('the notes of a box speak for it until a line is made; an empty one fails', () => {
    const rule = { kind: 'hasFields', fields: ['owner', 'rhythm'] }
    const given = (text: string) => ({ session, items: [note('box', 'n', text)] })
    expect(answerOf(rule, ['box'], given('Ana, every Friday'))?.state).toBe('holds')
    expect(answerOf(rule, ['box'], given('Owner: nobody'))).toMatchObject({
      state: 'fails',
      zones: ['box'],
      fields: ['owner', 'rhythm'],
    })
    expect(answerOf(rule, ['box'], { session })?.state).toBe('fails')
  })

  it('asks with words only lines that use one, and of moves nothing before there is one', () => {
    const rule = { kind: 'hasFields', words: ['bonus'], fields: ['decision'] }
    const lines = [makeMove('m', { text: 'A bonus' }), makeMove('n')]
    const moves = makeZones({ moves: 'moves' })
    expect(answerOf(rule, ['moves'], { session: { zones: moves }, lines })).toMatchObject({
      state: 'fails',
      lines: ['m'],
    })
    const plain = { kind: 'hasFields', fields: ['owner'] }
    expect(answerOf(plain, ['moves'], { session: { zones: moves } })?.state).toBe('open')
  })
})

describe('T45 eachHasPartner: level with it, tied to it, or in the same line', () => {
  const rule = { kind: 'eachHasPartner' }
  const answer = (items: Item[], lines: Given['lines'] = []) =>
    answerOf(rule, ['first', 'second'], { session, items, lines })

  it('finds who is alone', () => {
    const [a, b] = [note('first', 'a'), note('first', 'b', 'Big', 2)]
    const partner = note('second', 'p')
    expect(answer([a, b, partner])).toMatchObject({ state: 'fails', notes: ['b'] })
    expect(answer([a, partner])?.state).toBe('holds')
    const line = makeMove('m', { sources: { b: 'item', p: 'item' } })
    expect(answer([a, b, partner], [line])?.state).toBe('holds')
    const arrow = {
      ...b,
      id: 'z',
      kind: 'arrow',
      from: { item: 'p', x: 0, y: 0 },
      to: { item: 'b', x: 1, y: 1 },
    }
    expect(answer([a, b, partner, arrow as unknown as Item])?.state).toBe('holds')
    expect(answer([partner])?.state).toBe('open')
  })
})

describe('T46 agreedInOrder: earlier parts first', () => {
  const rule = { kind: 'agreedInOrder', order: ['mission', 'chain'] }
  const lines = [
    makeLine('statement', 'm', { zone: 'mission' }),
    makeLine('statement', 'c', { zone: 'chain' }),
  ]
  const answer = (agreedAtMs: Record<string, number>) =>
    answerOf(rule, [], { session, lines, agreedAtMs })

  it('by the times they were agreed', () => {
    expect(answer({ m: 1, c: 2 })?.state).toBe('holds')
    expect(answer({ m: 3, c: 2 })).toMatchObject({ state: 'fails', lines: ['c'] })
    expect(answer({ c: 2 })).toMatchObject({ state: 'fails', lines: ['c'] })
    expect(answer({})?.state).toBe('open')
  })
})

describe('T47 numbers and lists are shown, coverage fails on an empty row', () => {
  it('names the rows nothing reaches', () => {
    const rule = { kind: 'coverage', rows: 'stages', columns: 'moves' }
    const lines = [makeMove('m', { stages: { during: true } })]
    expect(answerOf(rule, [], { lines })).toMatchObject({
      state: 'fails',
      empty: ['before', 'after'],
    })
    expect(answerOf(rule, [])?.state).toBe('open')
  })

  it('counts moves of one function among those that name one', () => {
    const rule = { kind: 'shareOwnedByOneFunction' }
    const lines = [
      makeMove('m', { functions: { IT: true } }),
      makeMove('n', { functions: { IT: true, Sales: true } }),
      makeMove('o'),
    ]
    expect(answerOf(rule, [], { lines })).toMatchObject({
      state: 'shown',
      share: 0.5,
      lines: ['m'],
    })
    expect(answerOf(rule, [])?.state).toBe('open')
  })

  it('lists conflicts that were marked, and says when functions have rated each other', () => {
    const lines = [makeLine('conflict', 'x', { between: ['a', 'b'] })]
    const rule = { kind: 'listContradictions' }
    expect(answerOf(rule, [], { lines })).toMatchObject({ state: 'shown', lines: ['x'] })
    expect(answerOf(rule, [])?.state).toBe('open')
    expect(answerOf({ kind: 'ratingGaps' }, [])?.state).toBe('open')
  })
})
