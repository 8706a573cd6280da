import type { View } from '#client/view'
import {
  type BoardDoc,
  type Cluster,
  type Comment,
  type Line,
  observeClusters,
  observeComments,
  observeLines,
  readCluster,
  readClusters,
  readComment,
  readComments,
  readLine,
  readLines,
} from '#shared/board'
import type { Schedule } from './fillItems.ts'

/** Told after every own change of clusters, comments or lines: which ones, and those as they were before and are now. */
export type HearOwnRecords = (
  root: 'clusters' | 'comments' | 'strategy',
  ids: ReadonlySet<string>,
  before: ReadonlyMap<string, Cluster | Comment | Line>,
  after: ReadonlyMap<string, Cluster | Comment | Line>,
) => void

/**
 * Keeps `view.clusters`, `view.comments` and `view.lines` equal to the board. Own changes are in the view when the writing call returns; a burst
 * from others becomes one new map. Records that did not change keep their identity.
 * @returns stops
 */
export function fillRecords(
  view: View,
  board: BoardDoc,
  isOwn: (origin: unknown) => boolean,
  schedule: Schedule,
  hearOwn: HearOwnRecords = () => {},
): () => void {
  const follow = { board, isOwn, schedule }
  const stops = [
    keepRecords(follow, {
      readAll: readClusters,
      read: readCluster,
      observe: observeClusters,
      show: (clusters) => view.setState({ clusters }),
      hearOwn: (ids, before, after) => hearOwn('clusters', ids, before, after),
    }),
    keepRecords(follow, {
      readAll: readComments,
      read: readComment,
      observe: observeComments,
      show: (comments) => view.setState({ comments }),
      hearOwn: (ids, before, after) => hearOwn('comments', ids, before, after),
    }),
    keepRecords(follow, {
      readAll: readLines,
      read: readLine,
      observe: observeLines,
      show: (lines) => view.setState({ lines }),
      hearOwn: (ids, before, after) => hearOwn('strategy', ids, before, after),
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

interface Follow {
  readonly board: BoardDoc
  readonly isOwn: (origin: unknown) => boolean
  readonly schedule: Schedule
}

interface Root<Stored> {
  readonly readAll: (doc: BoardDoc) => Stored[]
  readonly read: (doc: BoardDoc, id: string) => Stored | undefined
  readonly observe: typeof observeClusters
  readonly show: (records: ReadonlyMap<string, Stored>) => void
  readonly hearOwn: (
    ids: ReadonlySet<string>,
    before: ReadonlyMap<string, Stored>,
    after: ReadonlyMap<string, Stored>,
  ) => void
}

function keepRecords<Stored extends { readonly id: string }>(
  { board, isOwn, schedule }: Follow,
  { readAll, read, observe, show, hearOwn }: Root<Stored>,
): () => void {
  let records = new Map(readAll(board).map((record) => [record.id, record]))
  let changed = new Set<string>()
  let isStopped = false
  const flush = () => {
    if (isStopped || changed.size === 0) return
    records = new Map(records)
    for (const id of changed) {
      const record = read(board, id)
      if (record) records.set(id, record)
      else records.delete(id)
    }
    changed = new Set()
    show(records)
  }
  show(records)
  const stopObserving = observe(board, (ids, origin) => {
    const isFirst = changed.size === 0
    for (const id of ids) changed.add(id)
    if (isOwn(origin)) {
      const before = records
      flush()
      hearOwn(ids, before, records)
    } else if (isFirst) schedule(flush)
  })
  return () => {
    isStopped = true
    stopObserving()
  }
}
