import { texts } from '#client/texts'
import { clusterMembers, type ViewState } from '#client/view'
import { type Item, moveItems, transact } from '#shared/board'
import { type Box, boxContainsPoint, centerOf } from '#shared/geometry'
import { clusterArea, sortAreas } from '#shared/scene'
import { boardAction } from './boardAction.ts'
import { moveToCluster } from './clusterEdits.ts'

/**
 * Lets go of items where a hand has them (boxes by id, board units): they lie there, a note dropped onto a cluster is in it, and
 * one dropped outside of its cluster's outline is out of it. A cluster that is moved as a whole stays one.
 */
export const dropItems = boardAction<ReadonlyMap<string, Box>>({
  name: 'moveItems',
  label: () => texts.action_moveItems(),
  run: (context, boxes, change) => {
    const { board, view } = context
    const moves = clusterMoves(view.getState(), boxes)
    transact(board, change, () => {
      moveItems(board, boxes, change)
      for (const [cluster, ids] of moves) moveToCluster(context, ids, cluster, change)
    })
  },
})

/** The cluster items would be in if they were let go there: ids by new cluster, only those that change. */
export function clusterMoves(
  state: Pick<ViewState, 'items' | 'clusters'>,
  boxes: ReadonlyMap<string, Box>,
): Map<string | undefined, string[]> {
  const moves = new Map<string | undefined, string[]>()
  if (state.clusters.size === 0) return moves
  const wanted = clusterAtDrop(state, boxes)
  for (const [id, box] of boxes) {
    const item = state.items.get(id)
    if (item === undefined) continue
    const cluster = wanted(item, box)
    if (cluster !== (item.cluster ?? undefined))
      moves.set(cluster, [...(moves.get(cluster) ?? []), id])
  }
  return moves
}

/** Where it was before says whether a note leaves: within the old outline it was only put elsewhere in its cluster. */
function clusterAtDrop(
  state: Pick<ViewState, 'items' | 'clusters'>,
  boxes: ReadonlyMap<string, Box>,
): (item: Item, box: Box) => string | undefined {
  const all = [...clusterMembers(state)]
  const carried = new Set(
    all.filter(([, members]) => members.every(({ id }) => boxes.has(id))).map(([id]) => id),
  )
  const areasWhere = (isCounted: (item: Item) => boolean) =>
    sortAreas(
      all.flatMap(([id, members]) => {
        const cluster = state.clusters.get(id)
        return (cluster && clusterArea(cluster, members.filter(isCounted))) ?? []
      }),
    )
  const before = new Map(areasWhere(() => true).map(({ cluster, box }) => [cluster.id, box]))
  const still = areasWhere(({ id }) => !boxes.has(id))
  return ({ cluster }, box) => {
    const center = centerOf(box)
    const isIn = (area: Box | undefined) => area !== undefined && boxContainsPoint(area, center)
    if (cluster !== undefined && (carried.has(cluster) || isIn(before.get(cluster)))) return cluster
    return still.findLast((area) => isIn(area.box))?.cluster.id
  }
}
