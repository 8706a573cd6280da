import type { Line, LineKind } from '#shared/board'
import { stepAfterMove } from '../agenda/stepAfterMove.ts'
import { readDragId } from './dragIds.ts'

/** What a drop means. */
export type Drop =
  | { readonly act: 'rank'; readonly id: string; readonly before: string | undefined }
  | {
      readonly act: 'make'
      readonly from: 'item' | 'cluster'
      readonly id: string
      readonly kind: LineKind
      /** Of the slot it was dropped into; undefined: where it comes from. */
      readonly zone: string | undefined
      readonly before: string | undefined
    }

/**
 * Something was dropped over something else (drag ids). `lines` are all of the strategy, first to last within each kind. Nothing where
 * it means nothing: a line over one of another kind, or over itself.
 */
export function afterDrop(
  active: string,
  over: string,
  lines: readonly Pick<Line, 'id' | 'kind'>[],
): Drop | undefined {
  const [dragged, target] = [readDragId(active), readDragId(over)]
  if (dragged === undefined || target === undefined || dragged.what === 'into') return undefined
  const onto = target.what === 'line' ? lines.find(({ id }) => id === target.id) : undefined
  if (dragged.what === 'line') {
    const line = lines.find(({ id }) => id === dragged.id)
    if (line === undefined || onto === undefined || line.kind !== onto.kind || line.id === onto.id)
      return undefined
    const ids = lines.filter(({ kind }) => kind === line.kind).map(({ id }) => id)
    return { act: 'rank', id: line.id, before: stepAfterMove(ids, line.id, onto.id) }
  }
  const from = { act: 'make' as const, from: dragged.what, id: dragged.id }
  if (target.what === 'into')
    return { ...from, kind: target.kind, zone: target.zone, before: undefined }
  return onto && { ...from, kind: onto.kind, zone: undefined, before: onto.id }
}
