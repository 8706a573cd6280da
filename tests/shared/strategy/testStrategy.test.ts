import { describe, expect, it } from 'vitest'
import { type StrategyInput, testStrategy } from '#shared/strategy'
import { makeInput, makeLine, makeMove } from './makeInput.ts'

const flagsOn = (input: StrategyInput, line = 'm') =>
  testStrategy(input).raised.flatMap((each) => (each.line === line ? [each.flag] : []))

describe('the strategy test', () => {
  it('T1 speaks of everything but what was parked', () => {
    const lines = [makeMove('m', { text: 'Like Tesla' }), makeMove('n', { text: 'Like Tesla' })]
    const input = makeInput({ lines, status: { n: 'parked' } })
    expect(flagsOn(input)).toContain('borrowed')
    expect(flagsOn(input, 'n')).toEqual([])
  })

  it('T2 names what raised a flag', () => {
    const lines = [makeMove('m', { text: 'The CRM, as a platform', owner: { name: 'Ana' } })]
    const raised = testStrategy(makeInput({ lines })).raised.find(
      ({ flag }) => flag === 'by-technology',
    )
    expect(raised?.cause).toEqual({
      words: ['CRM', 'platform'],
      fields: ['customerProblem', 'growthPlan'],
    })
  })

  it('T3 keeps an overruled flag on the list, with who overruled it last and why', () => {
    const said = { line: 'm', flag: 'borrowed', by: 'Ana', atMs: 5 }
    const overruled = [
      { ...said, reason: 'Not yet' },
      { ...said, reason: 'They supply us' },
      { ...said, line: 'n', reason: 'Another line' },
    ]
    const lines = [makeMove('m', { text: 'Like Tesla' })]
    const raised = testStrategy(makeInput({ lines, overruled })).raised
    expect(raised.find(({ flag }) => flag === 'borrowed')?.overruled?.reason).toBe('They supply us')
    expect(raised.filter((each) => each.overruled)).toHaveLength(1)
  })

  it('T4 gives flags by rank of the lines, the team’s own last', () => {
    const own = makeLine('flag', 'own', { title: 'Law', text: 'Is it allowed?', words: ['data'] })
    const lines = [own, makeMove('m', { text: 'Sell data like Tesla' }), makeMove('n')]
    const { raised } = testStrategy(makeInput({ lines }))
    expect(raised.filter(({ line }) => line === 'm').at(-1)).toMatchObject({
      flag: 'own',
      own: { title: 'Law' },
      cause: { words: ['data'] },
    })
    expect(raised.map(({ line }) => line).indexOf('n')).toBeGreaterThan(
      raised.map(({ line }) => line).lastIndexOf('m'),
    )
  })

  it('raises nothing in an empty strategy', () => {
    expect(testStrategy(makeInput())).toEqual({ raised: [], checks: [] })
  })
})

describe('T30 a flag of the team’s own', () => {
  const upOn = (flag: object, move: object) =>
    flagsOn(
      makeInput({
        lines: [makeLine('flag', 'own', { title: 'Ours', ...flag }), makeMove('m', move)],
      }),
    ).includes('own')

  it.each([
    ['a word stands there', { words: ['bonus'] }, { text: 'A BONUS for all' }],
    ['a plural stands there', { words: ['dashboard'] }, { text: 'Dashboards' }],
    ['an accent is missing', { words: ['prämie'] }, { text: 'Pramie' }],
    ['a phrase stands there', { words: ['big data'] }, { text: 'With big data' }],
    ['a word without spaces stands there', { words: ['顧客'] }, { text: '新しい顧客のため' }],
    ['a field is empty, and there are no words', { field: 'stopRule' }, {}],
    [
      'a word stands there and its field is empty',
      { words: ['test'], field: 'stopRule' },
      { text: 'A test' },
    ],
    ['nought is no answer to words', { words: [' ', 'test'] }, { text: 'test' }],
  ])('is up where %s', (_, flag, move) => {
    expect(upOn(flag, move)).toBe(true)
  })

  it.each([
    ['a word is part of another', { words: ['bon'] }, { text: 'A bonus' }],
    [
      'its field is filled',
      { words: ['test'], field: 'stopRule' },
      { text: 'A test', stopRule: 'Below 85 %' },
    ],
    ['the word is missing', { words: ['test'], field: 'stopRule' }, { text: 'A try' }],
    ['it asks nothing', {}, { text: 'Anything' }],
    ['its only word is empty', { words: [' '] }, { text: 'Anything' }],
    ['capitals are asked for', { words: ['IT'] }, { text: 'Do it' }],
  ])('is not up where %s', (_, flag, move) => {
    expect(upOn(flag, move)).toBe(false)
  })
})
