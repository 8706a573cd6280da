import { itemSchemas, type Line, lineSchemas } from '#shared/board'
import { coverageOf, type StrategyInput, testStrategy } from '#shared/strategy'
import { findTemplate } from '#shared/templates'
import { boardOfNotes } from './boardOfNotes.ts'
import { median, percentile } from './median.ts'
import type { Row } from './run.ts'

const runs = 100
const items = boardOfNotes(500).items.map(({ x, y, w, h, ...note }, index) =>
  itemSchemas.note.parse({
    ...note,
    id: `note${index}`,
    box: { x, y, w, h },
    z: 'a0',
    author: '',
    createdAt: 0,
  }),
)
const functions = ['Sales', 'Service', 'IT', 'Finance', 'Marketing']
const texts = [
  'Roll out the new service platform, like Tesla does, and improve satisfaction in every region',
  'Zweitbesuche von 34 % auf 15 % senken, mit Ersatzteilen im Wagen und einem festen Termin',
  'Améliorer la satisfaction de nos clients avec un parcours client sans couture et un portail',
  'Una persona por caso hasta resolverlo, y llamar antes de llegar tarde, también los domingos',
]

/** How long the strategy test takes with many moves: it runs on every change, within a frame of 16 ms. */
export async function strategyBench(): Promise<Row[]> {
  return [20, 200, 1000].flatMap((moves) => {
    const typed = typingInto(inputWith(moves))
    return [
      timed('strategy test', moves, () => testStrategy(typed())),
      timed('coverage', moves, () => coverageOf(typed())),
    ]
  })
}

/** The input with one letter more in one of its moves, each time it is asked for. */
function typingInto(input: StrategyInput): () => StrategyInput {
  let { lines } = input
  let typed = 0
  return () => {
    const last = lines.length - 1
    typed += 1
    lines = lines.map((line, index) =>
      index === last
        ? { ...line, text: `${line.text}${'abcdefgh'[typed % 8]}`.slice(-1900) }
        : line,
    )
    return { ...input, lines }
  }
}

function timed(what: string, moves: number, run: () => unknown): Row {
  const first = once(run)
  const times = Array.from({ length: runs }, () => once(run))
  return {
    what,
    moves,
    'first ms': round(first),
    'median ms': round(median(times)),
    'p95 ms': round(percentile(times, 95)),
  }
}

function once(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

const round = (ms: number) => Math.round(ms * 100) / 100

/** A half-day workshop of 500 notes whose moves are half filled, with two flags of the team's own. */
function inputWith(moves: number): StrategyInput {
  const template = findTemplate('half-day', functions)
  return {
    lines: [
      ...['bonus', 'data'].map((word) =>
        lineSchemas.flag.parse({
          id: word,
          kind: 'flag',
          title: word,
          words: [word, `big ${word}`],
        }),
      ),
      ...Array.from({ length: moves }, (_, index) => moveNumber(index)),
    ],
    items,
    session: { template: 'half-day', functions, zones: template?.zones ?? [] },
    people: [{ id: 'ana', name: 'Ana', function: 'Service', layer: 'middle' }],
    statusOf: ({ id }) => (id.endsWith('3') ? 'agreed' : 'draft'),
  }
}

function moveNumber(index: number): Line {
  return lineSchemas.move.parse({
    id: `move${index}`,
    kind: 'move',
    text: `${texts[index % texts.length]} (depot X${index})`,
    sources: { [`note${index}`]: 'item' },
    ...(index % 2 === 0
      ? {
          owner: { name: 'Ana', person: 'ana' },
          functions: { Sales: true },
          stages: { during: true },
        }
      : {}),
  })
}
