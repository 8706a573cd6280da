import { clusterMembers, type View } from '#client/view'
import { type Change, deleteClusters, setCluster, transact } from '#shared/board'
import type { ActionContext } from './action.ts'

/** Clusters nothing is left in once these items are out of them: whoever empties one takes it away in the same step. */
export function emptiedBy(view: View, leaving: Iterable<string>): string[] {
  const state = view.getState()
  const ids = new Set(leaving)
  const touched = new Set([...ids].flatMap((id) => state.items.get(id)?.cluster ?? []))
  return [...clusterMembers(state)]
    .filter(([id, members]) => touched.has(id) && members.every((item) => ids.has(item.id)))
    .map(([id]) => id)
}

/** Moves items into a cluster, or out of theirs (undefined), and takes away the clusters that are empty then. One transaction. */
export function moveToCluster(
  { board, view }: ActionContext,
  ids: readonly string[],
  cluster: string | undefined,
  change: Change,
): void {
  const { items } = view.getState()
  const leaving = ids.filter((id) => items.get(id)?.cluster !== cluster)
  const emptied = emptiedBy(view, leaving)
  transact(board, change, () => {
    setCluster(board, leaving, cluster, change)
    deleteClusters(board, emptied, change)
  })
}

/** The cluster that is exactly the selection, if there is one. */
export function selectedCluster({ view }: Pick<ActionContext, 'view'>): string | undefined {
  const state = view.getState()
  const [first] = state.selection
  const id = first === undefined ? undefined : state.items.get(first)?.cluster
  const members = id === undefined ? undefined : clusterMembers(state).get(id)
  const isWhole =
    members?.length === state.selection.size &&
    members.every((item) => state.selection.has(item.id))
  return isWhole ? id : undefined
}
