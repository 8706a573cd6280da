import { useMemo } from 'react'
import { sourceItems } from '#client/actions'
import { useSteadyView } from '#client/view'
import type { Item, Line } from '#shared/board'

/** The items a line came from, as far as they are still on the board. */
export function useSources({ sources }: Pick<Line, 'sources'>): readonly Item[] {
  const items = useSteadyView((state) => state.items)
  const clusters = useSteadyView((state) => state.clusters)
  return useMemo(() => sourceItems({ items, clusters }, { sources }), [items, clusters, sources])
}
