import { statusIn, type ViewState } from '#client/view'
import type { Line } from '#shared/board'
import type { LineStatus } from '#shared/session'
import { isShownKind, type ShownKind } from './lineWords.ts'

/** What lines are looked for; what is undefined does not matter. */
export interface LineFilter {
  readonly kind?: ShownKind | undefined
  readonly status?: LineStatus | undefined
  /** A name: who owns a move or made a commitment. */
  readonly owner?: string | undefined
  readonly function?: string | undefined
  /** Only those with a flag that nobody overruled. */
  readonly hasFlags?: boolean | undefined
}

export function isFiltering(filter: LineFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false)
}

/** Whether a line is what is looked for. `flagged` are ids of lines with flags. */
export function fitsFilter(
  line: Line,
  filter: LineFilter,
  state: Pick<ViewState, 'session'>,
  flagged: ReadonlySet<string>,
): boolean {
  if (!isShownKind(line.kind)) return false
  if (filter.kind !== undefined && line.kind !== filter.kind) return false
  if (filter.status !== undefined && statusIn(state, line) !== filter.status) return false
  if (filter.owner !== undefined && ownerOf(line) !== filter.owner) return false
  if (filter.function !== undefined && !functionsOf(line).includes(filter.function)) return false
  return !filter.hasFlags || flagged.has(line.id)
}

/** Who answers for a line; undefined where nobody does, or nobody can. */
export function ownerOf(line: Line): string | undefined {
  if (line.kind === 'move') return line.owner?.name
  return line.kind === 'commitment' ? line.by?.name : undefined
}

export function functionsOf(line: Line): string[] {
  if (line.kind === 'move') return Object.keys(line.functions)
  return line.kind === 'commitment' && line.function !== undefined ? [line.function] : []
}
