import { clusterMembers, type ViewState } from '#client/view'
import { type Item, type Line, readableOf, sortByReading, zoneOf } from '#shared/board'

/** What a line begins with when it is made of something on the board. */
export interface LineOrigin {
  readonly text: string
  readonly sources: Line['sources']
  /** The zone it lies in; undefined outside of all, and in the parking lot. */
  readonly zone: string | undefined
}

type Board = Pick<ViewState, 'items' | 'clusters' | 'session' | 'privateIds'>

/** Of notes (their ids): the words of the first in reading order. Nothing of what only this person sees, and nothing where no words are. */
export function originOfItems(state: Board, ids: Iterable<string>): LineOrigin | undefined {
  const items = sortByReading(
    [...ids].flatMap((id) => (state.privateIds?.has(id) ? [] : (state.items.get(id) ?? []))),
  )
  const worded = items.find((item) => wordsOf(item) !== '')
  if (worded === undefined) return undefined
  const sources = Object.fromEntries(items.map(({ id }) => [id, 'item' as const]))
  return { text: wordsOf(worded), sources, zone: zoneIn(state, worded) }
}

/** Of a cluster (its id): its title, and the notes in it as sources, too. */
export function originOfCluster(state: Board, id: string): LineOrigin | undefined {
  const cluster = state.clusters.get(id)
  const members = (clusterMembers(state).get(id) ?? []).filter(
    (item) => !state.privateIds?.has(item.id),
  )
  if (cluster === undefined) return undefined
  const sources: Line['sources'] = {
    [id]: 'cluster',
    ...Object.fromEntries(members.map((item) => [item.id, 'item' as const])),
  }
  return { text: cluster.title, sources, zone: members[0] && zoneIn(state, members[0]) }
}

/** The items on the board a line came from, as far as they are still there: of a cluster those that are in it now. */
export function sourceItems(
  state: Pick<ViewState, 'items' | 'clusters'>,
  { sources }: Pick<Line, 'sources'>,
): Item[] {
  const members = clusterMembers(state)
  const items = Object.entries(sources).flatMap(([id, what]) =>
    what === 'cluster' ? (members.get(id) ?? []) : (state.items.get(id) ?? []),
  )
  return sortByReading([...new Set(items)])
}

function wordsOf(item: Item): string {
  return readableOf(item).trim()
}

function zoneIn({ session }: Board, item: Item): string | undefined {
  const zone = zoneOf(item, session?.zones ?? [])
  return zone?.parking ? undefined : zone?.id
}
