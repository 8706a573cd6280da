import type { Zone } from '../protocol/index.ts'
import type { Item } from './items/index.ts'
import { sortByReading, zoneOf } from './zones.ts'

/** The board as one reads it: zone after zone, in each its loose items and then its clusters. Only ids, so that it stays the same while words change. */
export interface Outline {
  readonly sections: readonly OutlineSection[]
  /** Every item once, from the first to the last. */
  readonly order: readonly string[]
}

export interface OutlineSection {
  /** Undefined: what lies outside of all zones; always the last section. */
  readonly zone: Zone | undefined
  /** Items in no cluster, in reading order. */
  readonly loose: readonly string[]
  readonly clusters: readonly OutlineCluster[]
}

export interface OutlineCluster {
  readonly id: string
  readonly items: readonly string[]
}

/** An order somebody is reading in, and the items they move themselves. */
export interface HeldOrder {
  readonly outline: Outline
  readonly mine: ReadonlySet<string>
}

type Placed = Pick<Item, 'id' | 'box' | 'cluster'>

/**
 * The outline of a board. Zones come in the session's order, also empty ones; within them rows from the top, then left to
 * right. A cluster that reaches over several zones appears in each of them with the items that lie there.
 * @param held what was in the same place of the outline before keeps its order there, so that nothing moves under a reader
 * while others push notes about; newcomers stand behind whom they follow. What the reader moves goes where it belongs.
 */
export function outlineOf(
  items: Iterable<Placed>,
  zones: readonly Zone[],
  held?: HeldOrder,
): Outline {
  const byZone = new Map<Zone | undefined, Placed[]>(zones.map((zone) => [zone, []]))
  for (const item of items) {
    const zone = zoneOf(item, zones)
    pushTo(byZone, zone, item)
  }
  const before = listsOf(held?.outline)
  const order = (key: string, ids: readonly string[]) =>
    keepOrder(ids, before.get(key) ?? [], held?.mine ?? new Set())
  const sections = [...byZone].map(([zone, there]) => sectionOf(zone, there, order))
  return { sections, order: sections.flatMap(idsIn) }
}

/** All ids of a section, from the first to the last. */
export function idsIn({ loose, clusters }: OutlineSection): string[] {
  return [...loose, ...clusters.flatMap(({ items }) => items)]
}

type Order = (key: string, ids: readonly string[]) => readonly string[]

function sectionOf(zone: Zone | undefined, items: readonly Placed[], order: Order): OutlineSection {
  const loose: string[] = []
  const clusters = new Map<string, string[]>()
  for (const { id, cluster } of sortByReading(items)) {
    if (cluster === undefined) loose.push(id)
    else pushTo(clusters, cluster, id)
  }
  return {
    zone,
    loose: order(keyOf(zone), loose),
    clusters: [...clusters].map(([id, ids]) => ({ id, items: order(keyOf(zone, id), ids) })),
  }
}

function listsOf(outline: Outline | undefined): Map<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const { zone, loose, clusters } of outline?.sections ?? []) {
    lists.set(keyOf(zone), loose)
    for (const { id, items } of clusters) lists.set(keyOf(zone, id), items)
  }
  return lists
}

function keyOf(zone: Zone | undefined, cluster = ''): string {
  return `${zone?.id ?? ''}\n${cluster}`
}

/** `fresh` in the order of `before`, as far as it was there and is not mine. */
function keepOrder(
  fresh: readonly string[],
  before: readonly string[],
  mine: ReadonlySet<string>,
): readonly string[] {
  const there = new Set(fresh)
  const kept = before.filter((id) => there.has(id) && !mine.has(id))
  if (kept.length === 0) return fresh
  const isKept = new Set(kept)
  const followers = new Map<string | undefined, string[]>()
  let previous: string | undefined
  for (const id of fresh) {
    if (isKept.has(id)) previous = id
    else pushTo(followers, previous, id)
  }
  return [undefined, ...kept].flatMap((id) => [
    ...(id === undefined ? [] : [id]),
    ...(followers.get(id) ?? []),
  ])
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
