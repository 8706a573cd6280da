import type { Cluster, Item } from '#shared/board'
import { type Box, boxContainsPoint, type Point } from '#shared/geometry'
import {
  type ClusterArea,
  clusterArea,
  clusterBounds,
  clusterTitleBox,
  membersOf,
  sortAreas,
} from '#shared/scene'
import type { View } from './createView.ts'
import { movedItems } from './movedItems.ts'
import type { PlacedItems } from './placedItems.ts'
import type { ViewState } from './viewState.ts'

type Members = ReadonlyMap<string, readonly Item[]>

const known = new WeakMap<
  ReadonlyMap<string, Item>,
  { readonly clusters: ReadonlyMap<string, Cluster>; readonly members: Members }
>()

/** The notes of each cluster that has one, by cluster id. The same map as long as neither items nor clusters change. */
export function clusterMembers({
  items,
  clusters,
}: Pick<ViewState, 'items' | 'clusters'>): Members {
  const before = known.get(items)
  if (before?.clusters === clusters) return before.members
  const members = clusters.size === 0 ? new Map() : membersOf(items.values(), clusters)
  known.set(items, { clusters, members })
  return members
}

type Clustered = Pick<ViewState, 'items' | 'clusters'>

const resting = new WeakMap<
  Members,
  { readonly held: ReadonlySet<string>; readonly areas: readonly ClusterArea[] }
>()

/**
 * Clusters around the notes that lie still, larger ones first. What is in somebody's hand is not counted: it may leave. A note
 * that is typed into lies still. The same areas as long as neither the board nor the set of what is held changes.
 */
export function restingAreas(
  state: Clustered & Pick<ViewState, 'editing'>,
  held: ReadonlySet<string>,
): readonly ClusterArea[] {
  const all = clusterMembers(state)
  const before = resting.get(all)
  if (before?.held === held) return before.areas
  const isStill = ({ id }: Item) => !held.has(id) || id === state.editing
  const areas = areasOf(state, (members) => members.filter(isStill))
  resting.set(all, { held, areas })
  return areas
}

/** Clusters that are in a hand as a whole, around where it has them. */
export function carriedAreas(state: Clustered, places: PlacedItems): ClusterArea[] {
  if (places.size === 0) return []
  const boxOf = (item: Item) => places.get(item.id)?.box ?? item.box
  const isCarried = (members: readonly Item[]) => members.every(({ id }) => places.has(id))
  return areasOf(state, (members) => (isCarried(members) ? members : []), boxOf)
}

/** The cluster whose title is at a board point: the smallest one, if there are several. */
export function clusterTitleAt(view: View, point: Point): Cluster | undefined {
  const state = view.getState()
  if (state.clusters.size === 0) return undefined
  const held = new Set(movedItems(state).keys())
  const { zoom } = state.camera
  return restingAreas(state, held).findLast((area) =>
    boxContainsPoint(clusterTitleBox(area, zoom), point),
  )?.cluster
}

const nothingHeld: ReadonlySet<string> = new Set()

/** All that is drawn of the clusters that are selected as a whole, in board units. */
export function selectedClusterBounds(state: ViewState): Box[] {
  const { selection, items, camera } = state
  const ids = new Set([...selection].flatMap((id) => items.get(id)?.cluster ?? []))
  const isWhole = (id: string) =>
    clusterMembers(state)
      .get(id)
      ?.every((item) => selection.has(item.id)) ?? false
  return restingAreas(state, nothingHeld)
    .filter(({ cluster }) => ids.has(cluster.id) && isWhole(cluster.id))
    .map((area) => clusterBounds(area, camera.zoom))
}

function areasOf(
  state: Clustered,
  counted: (members: readonly Item[]) => readonly Item[],
  boxOf?: (item: Item) => Box,
): ClusterArea[] {
  const areas = [...clusterMembers(state)].flatMap(([id, members]) => {
    const cluster = state.clusters.get(id)
    return (cluster && clusterArea(cluster, counted(members), boxOf)) ?? []
  })
  return sortAreas(areas)
}
