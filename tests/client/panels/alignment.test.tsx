import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { alignmentOf, coverageOf, functionPairsOf, layersOf } from '#shared/strategy'
import { BelievedAndMeasured } from '../../../client/panels/alignment/BelievedAndMeasured.tsx'
import { CoverageGrids } from '../../../client/panels/alignment/CoverageGrids.tsx'
import { FunctionPairs } from '../../../client/panels/alignment/FunctionPairs.tsx'
import { LayersAndConflicts } from '../../../client/panels/alignment/LayersAndConflicts.tsx'
import {
  makeInput,
  makeLine,
  makeMove,
  makeZones,
  noteIn,
} from '../../shared/strategy/makeInput.ts'
import { closedRound, rated, statement } from '../../shared/strategy/makeRounds.ts'

/** What a reader is told, without the marks of the page. */
function wordsOf(element: ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** The cells of every row of the first table behind a picture. */
function tableOf(element: ReactElement): string[][] {
  const [details = ''] = renderToStaticMarkup(element).match(/<details.*?<\/details>/s) ?? []
  const rows = details.match(/<tr>.*?<\/tr>/gs) ?? []
  return rows.map((row) =>
    Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs), ([, cell = '']) => cell),
  )
}

const few = 'Too few answered to tell'

describe('coverage grids', () => {
  const lines = [
    makeMove('m', { text: 'Keep the case', functions: { IT: true }, stages: { during: true } }),
    makeMove('n', { text: '', functions: { IT: true, Sales: true } }),
  ]
  const picture = (
    <CoverageGrids
      coverage={coverageOf(makeInput({ lines }))}
      lineWords={(id) => lines.find((line) => line.id === id)?.text ?? ''}
    />
  )

  it('name what reaches each row, and say it where nothing does', () => {
    expect(tableOf(picture)).toEqual([
      ['Function', 'Moves', 'Which'],
      ['Service', '0', 'no move'],
      ['Sales', '1', '2: (without words)'],
      ['IT', '2', '1: Keep the case · 2: (without words)'],
    ])
    expect(wordsOf(picture)).toContain('1 row is empty.')
  })

  it('tell how much one function owns alone', () => {
    const told = '1 of 2 moves that name a function are owned by one function alone: 50 %.'
    expect(wordsOf(picture)).toContain(told)
  })

  it('say of an empty strategy that there is nothing yet', () => {
    const words = wordsOf(<CoverageGrids coverage={coverageOf(makeInput())} lineWords={String} />)
    expect(words).toContain('There is no move yet.')
    expect(words).toContain('There is no commitment yet.')
  })
})

describe('believed and measured', () => {
  it('stand side by side, and too few answers are said to be too few', () => {
    const rounds = [
      closedRound('b', 'rating', statement, [
        { count: 3, function: 'Service', ballot: rated(5) },
        { count: 3, function: 'Sales', ballot: rated(3) },
      ]),
      closedRound(
        'd',
        'dots',
        [{ id: 'n1' }, { id: 'n2' }],
        [
          { count: 3, function: 'Service', ballot: { kind: 'dots', dots: { n1: 2 } } },
          { count: 3, function: 'Sales', ballot: { kind: 'dots', dots: { n1: 1, n2: 1 } } },
        ],
      ),
    ]
    const alignment = alignmentOf(makeInput({ session: { rounds } }))
    const picture = <BelievedAndMeasured alignment={alignment} />
    const table = tableOf(picture)
    expect(table[1]).toEqual(['Everybody', '4.0 of 5, ratings from 3 to 5', '6', '50 %', '1'])
    expect(table[2]).toEqual(['Service', '5.0 of 5, all rated 5', '3', '50 %', '1'])
    expect(table[4]).toEqual(['IT', few, '–', few, '0'])
    expect(wordsOf(picture)).toContain(`Question d Dots have no scale 50 % 50 % ${few}`)
  })

  it('say what would tell something, where nothing does', () => {
    const words = wordsOf(<BelievedAndMeasured alignment={alignmentOf(makeInput())} />)
    expect(words).toContain('Nobody has rated, voted or answered yet.')
  })
})

describe('pairs of functions', () => {
  it('have both views and the gap, the widest first', () => {
    const options = ['Service', 'Sales', 'IT'].map((words, index) => ({ id: `f${index}`, words }))
    const round = closedRound('p', 'pairwise', options, [
      { count: 3, function: 'Service', ballot: { kind: 'pairwise', ratings: { f1: 2, f2: 4 } } },
      { count: 3, function: 'Sales', ballot: { kind: 'pairwise', ratings: { f0: 5, f2: 3 } } },
    ])
    const picture = (
      <FunctionPairs pairs={functionPairsOf(makeInput({ session: { rounds: [round] } }))} />
    )
    expect(tableOf(picture).slice(1)).toEqual([
      ['Service and Sales', '2.0', '5.0', '3.0'],
      ['Service and IT', '4.0', few, few],
      ['Sales and IT', '3.0', few, few],
    ])
    const cell = 'Sales about Service 5.0 ← Service about Sales 2.0 gap 3.0'
    expect(wordsOf(picture)).toContain(cell)
  })

  it('are not there yet', () => {
    const words = wordsOf(<FunctionPairs pairs={undefined} />)
    expect(words).toContain('Functions have not rated each other yet.')
  })
})

describe('layers and conflicts', () => {
  it('show both sides of a contradiction, whose they are, and why', () => {
    const zones = makeZones({ 'executives-want': 'alignment', 'front-line-needs': 'alignment' })
    const picture = layersOf(
      makeInput({
        session: { zones },
        items: [
          noteIn(zones, 'executives-want', 'a', 'Sell <more>'),
          noteIn(zones, 'front-line-needs', 'b', 'Answer longer'),
        ],
        lines: [makeLine('conflict', 'k', { between: ['a', 'b'], text: 'Same minute' })],
      }),
    )
    expect(tableOf(<LayersAndConflicts picture={picture} />)[1]).toEqual([
      '1',
      'Executive: Sell &lt;more&gt;',
      'Front line: Answer longer',
      'Same minute',
      '✓',
    ])
  })
})
