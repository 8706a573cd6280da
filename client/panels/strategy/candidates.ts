import { clusterMembers, type ViewState, votesOf } from '#client/view'
import { type Item, type Line, type NoteColor, readableOf } from '#shared/board'

/** Something on the board that is no part of the strategy yet. */
export interface Candidate {
  readonly what: 'item' | 'cluster'
  readonly id: string
  readonly words: string
  readonly votes: number
  /** Of a cluster: how many items are in it. */
  readonly count: number
  readonly color: NoteColor | undefined
}

type Board = Pick<ViewState, 'items' | 'clusters' | 'lines' | 'session' | 'privateIds'>

/** Clusters and notes nothing was made of yet, most votes first, then clusters, then as they were made. Notes of a cluster are behind it. */
export function candidatesOf(state: Board): Candidate[] {
  const used = usedSources(state.lines.values())
  const votes = votesOf(state)
  const members = clusterMembers(state)
  const isOpen = (item: Item) => !state.privateIds?.has(item.id) && !used.has(item.id)
  const clusters = [...members].flatMap(([id, items]): Candidate[] => {
    const cluster = state.clusters.get(id)
    if (cluster === undefined || used.has(id)) return []
    const sum = items.reduce((all, item) => all + (votes.get(item.id) ?? 0), 0)
    const { title: words, color } = cluster
    return [{ what: 'cluster', id, words, votes: sum, count: items.length, color }]
  })
  const notes = [...state.items.values()]
    .filter((item) => item.kind === 'note' && isOpen(item) && readableOf(item).trim() !== '')
    .map((item): Candidate => {
      const words = readableOf(item).trim()
      const color = item.kind === 'note' ? item.color : undefined
      return { what: 'item', id: item.id, words, votes: votes.get(item.id) ?? 0, count: 1, color }
    })
  return [...clusters, ...notes].sort((a, b) => b.votes - a.votes)
}

function usedSources(lines: Iterable<Line>): ReadonlySet<string> {
  return new Set([...lines].flatMap(({ sources }) => Object.keys(sources)))
}
