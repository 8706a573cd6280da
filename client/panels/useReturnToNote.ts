import { useEffect } from 'react'
import { usePanelParts } from './panelParts.ts'

/**
 * For what is mounted in a dialog: when the dialog has gone and the focus found no way back, because what it did has put the
 * note's line elsewhere, the focus goes to where that note is now, or to the board.
 */
export function useReturnToNote(): void {
  const { context, focusCanvas } = usePanelParts()
  useEffect(() => {
    const { view } = context
    const giveBack = () => {
      if (document.activeElement !== document.body) return
      const { focused } = view.getState()
      const line = focused === undefined ? null : document.querySelector(`[data-note="${focused}"]`)
      if (line instanceof HTMLElement) line.focus()
      else focusCanvas()
    }
    // The dialog itself gives the focus back a frame after it has gone.
    return () => void requestAnimationFrame(() => requestAnimationFrame(giveBack))
  }, [context, focusCanvas])
}
