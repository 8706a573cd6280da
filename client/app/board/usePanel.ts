import { useEffect } from 'react'
import { type PanelName, useView, type View } from '#client/view'

/**
 * Which list is open beside the board, and how to open another. A phone begins with the outline: reading and writing need no
 * pointing there.
 */
export function usePanel(view: View, isNarrow: boolean) {
  const panel = useView((state) => state.panel)
  useEffect(() => {
    if (isNarrow && view.getState().panel === undefined) view.setState({ panel: 'outline' })
  }, [view, isNarrow])
  const setPanel = (name: PanelName | undefined) =>
    view.setState(({ panel: now, panelBefore }) => ({ panel: name ?? behind(now, panelBefore) }))
  return [panel, setPanel] as const
}

/** Who looks at what was said about a line of the outline, or votes, comes back to the outline. */
function behind(now: PanelName | undefined, before: PanelName | undefined): PanelName | undefined {
  return (now === 'comments' || now === 'rounds') && before === 'outline' ? before : undefined
}
