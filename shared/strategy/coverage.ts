import {
  buildingBlocks,
  businessModels,
  type Commitment,
  type Line,
  type Move,
  stages,
} from '../board/index.ts'
import { layers } from '../protocol/index.ts'
import { contextOf, type StrategyContext } from './context.ts'
import type { StrategyInput } from './input.ts'

/** What a strategy can cover, and with what. */
export type GridRows = 'functions' | 'layers' | 'stages' | 'models' | 'buildingBlocks'
export type GridColumns = 'moves' | 'commitments'

/** A grid of numbers: which line reaches which row. */
export interface CoverageGrid {
  readonly kind: GridRows
  readonly by: GridColumns
  /** Ids of the moves or commitments, by rank. */
  readonly columns: readonly string[]
  readonly rows: readonly CoverageRow[]
  /** Lines that reach no row at all. */
  readonly nowhere: readonly string[]
}

export interface CoverageRow {
  /** A function as the workshop names it; a layer, a stage, a model or a block by its key. */
  readonly key: string
  /** For each column whether it reaches this row. */
  readonly cells: readonly boolean[]
  /** How many do; 0 is a gap, and is shown. */
  readonly count: number
}

/** Moves that one function owns and does alone. */
export interface OwnedAlone {
  readonly alone: readonly string[]
  /** Moves that name at least one function: of the others nobody knows. */
  readonly known: number
  /** `alone` as a share of `known`, 0 to 1; undefined where nothing is known. */
  readonly share: number | undefined
}

export interface Coverage {
  readonly grids: readonly CoverageGrid[]
  readonly ownedAlone: OwnedAlone
}

/** What every strategy is asked to show (templates.md, E and D), in this order. */
const asked: readonly (readonly [GridRows, GridColumns])[] = [
  ['functions', 'moves'],
  ['layers', 'commitments'],
  ['stages', 'moves'],
  ['models', 'moves'],
  ['buildingBlocks', 'moves'],
]

/** The coverage grids of everything that is not parked. Empty rows are in them; that is what they are for. Never throws. */
export function coverageOf(input: StrategyInput): Coverage {
  const context = contextOf(input)
  return {
    grids: asked.map(([rows, columns]) => gridOf(rows, columns, context)),
    ownedAlone: ownedAlone(context),
  }
}

/** One grid. Functions that a line names and the workshop does not list get a row, too: they are part of it. */
export function gridOf(kind: GridRows, by: GridColumns, context: StrategyContext): CoverageGrid {
  const lines: readonly (Move | Commitment)[] =
    by === 'moves' ? context.moves : context.lines.filter(isCommitment)
  const reached = lines.map((line) => new Set(reachedBy(line, kind, context)))
  const keys = keysOf(kind, reached, context)
  const rows = keys.map((key) => {
    const cells = reached.map((set) => set.has(key))
    return { key, cells, count: cells.filter(Boolean).length }
  })
  const nowhere = lines.filter((_, index) => reached[index]?.size === 0)
  return { kind, by, columns: idsOf(lines), rows, nowhere: idsOf(nowhere) }
}

/** Owned by one function alone: it takes part in the move (its owner's counts), and no other does. */
export function ownedAlone(context: StrategyContext): OwnedAlone {
  const known = context.moves.filter((move) => context.functionsOf(move).length > 0)
  const alone = known.filter((move) => context.functionsOf(move).length === 1)
  const share = known.length === 0 ? undefined : alone.length / known.length
  return { alone: idsOf(alone), known: known.length, share }
}

function reachedBy(
  line: Move | Commitment,
  kind: GridRows,
  context: StrategyContext,
): readonly string[] {
  if (kind === 'functions') return functionsReached(line, context)
  if (kind === 'layers') return layerOf(line, context)
  if (line.kind === 'commitment') return []
  if (kind === 'stages') return Object.keys(line.stages)
  return Object.keys(kind === 'models' ? line.models : line.blocks)
}

function functionsReached(line: Move | Commitment, context: StrategyContext): readonly string[] {
  if (line.kind === 'move') return context.functionsOf(line)
  return line.function === undefined || line.function === '' ? [] : [line.function]
}

/** The layer a line names, or that of who answers for it. */
function layerOf(line: Move | Commitment, { input }: StrategyContext): readonly string[] {
  const by = line.kind === 'move' ? line.owner : line.by
  const ofPerson = input.people.find(({ id }) => id === by?.person)?.layer
  const layer = line.kind === 'commitment' ? (line.layer ?? ofPerson) : ofPerson
  return layer === undefined ? [] : [layer]
}

function keysOf(
  kind: GridRows,
  reached: readonly ReadonlySet<string>[],
  { input }: StrategyContext,
): readonly string[] {
  if (kind === 'layers') return layers
  if (kind === 'stages') return stages
  if (kind === 'models') return businessModels
  if (kind === 'buildingBlocks') return buildingBlocks
  return [...new Set([...input.session.functions, ...reached.flatMap((set) => [...set])])]
}

function isCommitment(line: Line): line is Commitment {
  return line.kind === 'commitment'
}

function idsOf(lines: readonly Line[]): string[] {
  return lines.map(({ id }) => id)
}
