import { type Cluster, colorOf, type Item, type NoteColor, noteColors } from '../board/index.ts'
import { type Box, boxAround, expandBox } from '../geometry/index.ts'

/** A cluster as it lies on the board: the outline around its notes. Board units. */
export interface ClusterArea {
  readonly cluster: Cluster
  readonly box: Box
  /** The one it was given, else the one most of its notes have. */
  readonly color: NoteColor
}

/** Between a cluster's notes and its outline. */
const margin = 18

/** Item ids by the cluster they belong to. Items in no cluster, or in one that is gone, are in none. */
export function membersOf(
  items: Iterable<Item>,
  clusters: ReadonlyMap<string, Cluster>,
): Map<string, Item[]> {
  const members = new Map<string, Item[]>()
  for (const item of items) {
    if (item.cluster === undefined || !clusters.has(item.cluster)) continue
    const list = members.get(item.cluster)
    if (list) list.push(item)
    else members.set(item.cluster, [item])
  }
  return members
}

/** The outline around some notes, undefined around none. `boxOf` says where they are, by default where they are stored. */
export function clusterArea(
  cluster: Cluster,
  members: readonly Item[],
  boxOf: (item: Item) => Box = ({ box }) => box,
): ClusterArea | undefined {
  const around = boxAround(members.map(boxOf))
  if (around === undefined) return undefined
  return { cluster, box: expandBox(around, margin), color: cluster.color ?? mostCommon(members) }
}

/** Every cluster that has a note, larger ones below smaller ones. */
export function clusterAreas(
  items: Iterable<Item>,
  clusters: ReadonlyMap<string, Cluster>,
): ClusterArea[] {
  const areas = [...membersOf(items, clusters)].flatMap(([id, members]) => {
    const cluster = clusters.get(id)
    return (cluster && clusterArea(cluster, members)) ?? []
  })
  return sortAreas(areas)
}

/** Larger ones first, so that a cluster inside of another is seen; of two of the same size the lower id, the same everywhere. */
export function sortAreas(areas: readonly ClusterArea[]): ClusterArea[] {
  const size = ({ box }: ClusterArea) => box.w * box.h
  return [...areas].sort((a, b) => size(b) - size(a) || (a.cluster.id < b.cluster.id ? -1 : 1))
}

function mostCommon(members: readonly Item[]): NoteColor {
  const counts = new Map<NoteColor, number>()
  for (const item of members) {
    const color = noteColors.find((name) => name === colorOf(item))
    if (color !== undefined) counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? 'grey'
}
