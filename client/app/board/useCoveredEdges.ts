import { useLayoutEffect } from 'react'
import { coveredEdges, useIsNarrow } from '#client/panels'
import { useView, type View } from '#client/view'

/** Tells the view what the bars cover, so that fitting keeps clear of them. */
export function useCoveredEdges(view: View, isPanelOpen: boolean): void {
  const isNarrow = useIsNarrow()
  const hasStep = useView(({ session }) => session?.currentStep !== undefined)
  useLayoutEffect(
    () => view.setState({ covered: coveredEdges(isNarrow, { isPanelOpen, hasStep }) }),
    [view, isNarrow, isPanelOpen, hasStep],
  )
}
