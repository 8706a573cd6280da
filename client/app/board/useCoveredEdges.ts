import { useLayoutEffect } from 'react'
import { coveredEdges, useIsNarrow } from '#client/panels'
import type { View } from '#client/view'

/** Tells the view what the bars cover, so that fitting keeps clear of them. */
export function useCoveredEdges(view: View): void {
  const isNarrow = useIsNarrow()
  useLayoutEffect(() => view.setState({ covered: coveredEdges(isNarrow) }), [view, isNarrow])
}
