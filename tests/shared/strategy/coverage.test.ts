import { describe, expect, it } from 'vitest'
import { coverageOf } from '#shared/strategy'
import { makeInput, makeLine, makeMove } from './makeInput.ts'

/** By key, how many lines reach each row of a grid. */
function countsOf(kind: string, given: Parameters<typeof makeInput>[0]) {
  const grid = coverageOf(makeInput(given)).grids.find((each) => each.kind === kind)
  return Object.fromEntries((grid?.rows ?? []).map(({ key, count }) => [key, count]))
}

describe('T50 coverage', () => {
  it('counts functions of moves and of their owners, also those the workshop does not list', () => {
    const lines = [
      makeMove('m', { functions: { IT: true, Legal: true }, owner: { name: 'Ana', person: 'a' } }),
      makeMove('n', { functions: { IT: true } }),
    ]
    expect(countsOf('functions', { lines })).toEqual({ Service: 1, Sales: 0, IT: 2, Legal: 1 })
  })

  it('counts commitments by the layer they name, or that of who made them', () => {
    const lines = [
      makeLine('commitment', 'a', { act: 'stop', layer: 'middle' }),
      makeLine('commitment', 'b', { act: 'start', by: { name: 'Ben', person: 'b' } }),
      makeLine('commitment', 'c', { act: 'fund', by: { name: 'Somebody' } }),
    ]
    expect(countsOf('layers', { lines })).toEqual({ executive: 1, middle: 1, 'front-line': 0 })
    const grid = coverageOf(makeInput({ lines })).grids.find(({ kind }) => kind === 'layers')
    expect(grid?.nowhere).toEqual(['c'])
  })

  it('T1 leaves out what is parked and commitments of an earlier workshop', () => {
    const act = { act: 'stop', layer: 'middle' }
    const lines = [
      makeLine('commitment', 'past', { ...act, earlier: true, outcome: 'kept' }),
      makeLine('commitment', 'parked', act),
    ]
    const given = { lines, status: { parked: 'parked' as const } }
    expect(countsOf('layers', given)).toEqual({ executive: 0, middle: 0, 'front-line': 0 })
  })

  it('shows stages, models and building blocks nothing reaches', () => {
    const lines = [
      makeMove('m', { stages: { after: true }, models: { cx: true }, blocks: { culture: true } }),
    ]
    expect(countsOf('stages', { lines })).toEqual({ before: 0, during: 0, after: 1 })
    expect(countsOf('models', { lines })).toMatchObject({ business: 0, cx: 1 })
    expect(countsOf('buildingBlocks', { lines })).toMatchObject({ design: 0, culture: 1 })
  })

  it('cells are in the order of the columns', () => {
    const lines = [
      makeMove('m', { stages: { after: true } }),
      makeMove('n', { stages: { before: true } }),
    ]
    const grid = coverageOf(makeInput({ lines })).grids.find(({ kind }) => kind === 'stages')
    expect(grid?.columns).toEqual(['m', 'n'])
    expect(grid?.rows.map(({ cells }) => cells)).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ])
  })
})

describe('T51 moves owned by one function alone', () => {
  it('are a share of those that name a function', () => {
    const lines = [
      makeMove('m', { owner: { name: 'Ana', person: 'a' }, functions: { Service: true } }),
      makeMove('n', { owner: { name: 'Ana', person: 'a' }, functions: { IT: true } }),
      makeMove('o'),
    ]
    expect(coverageOf(makeInput({ lines })).ownedAlone).toEqual({
      alone: ['m'],
      known: 2,
      share: 0.5,
    })
    expect(coverageOf(makeInput()).ownedAlone.share).toBeUndefined()
  })
})
