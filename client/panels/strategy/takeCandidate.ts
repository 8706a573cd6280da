import {
  type ActionContext,
  addLine,
  originOfCluster,
  originOfItems,
  startFrom,
} from '#client/actions'
import { shortWords } from '#client/texts'
import type { ViewState } from '#client/view'
import type { LineKind } from '#shared/board'
import { readDragId } from './dragIds.ts'

interface Taken {
  readonly from: 'item' | 'cluster'
  readonly id: string
  readonly kind: LineKind
  readonly zone?: string | undefined
  readonly before?: string | undefined
}

/** Makes a line of a note or a cluster. A statement answers the question of the slot it was put into, or of the zone it comes from. */
export function takeCandidate(context: ActionContext, taken: Taken): void {
  const state = context.view.getState()
  const origin =
    taken.from === 'cluster' ? originOfCluster(state, taken.id) : originOfItems(state, [taken.id])
  if (origin === undefined) return
  const start = startFrom(taken.kind, { ...origin, zone: taken.zone ?? origin.zone })
  addLine.run(context, { kind: taken.kind, ...start, before: taken.before })
}

/** The words of what is being dragged from the board; '' for a line, which is seen itself. */
export function candidateWords(
  { items, clusters }: Pick<ViewState, 'items' | 'clusters'>,
  dragId: string,
): string {
  const dragged = readDragId(dragId)
  if (dragged?.what === 'cluster') return clusters.get(dragged.id)?.title ?? ''
  const item = dragged?.what === 'item' ? items.get(dragged.id) : undefined
  return item ? shortWords(item) : ''
}
