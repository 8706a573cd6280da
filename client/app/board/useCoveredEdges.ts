import { useLayoutEffect } from 'react'
import { coveredEdges, useIsNarrow } from '#client/panels'
import type { View } from '#client/view'

/** Tells the view what the bars cover, so that fitting keeps clear of them. */
export function useCoveredEdges(view: View, isPanelOpen: boolean): void {
  const isNarrow = useIsNarrow()
  useLayoutEffect(
    () => view.setState({ covered: coveredEdges(isNarrow, isPanelOpen) }),
    [view, isNarrow, isPanelOpen],
  )
}
