import { flushSync } from 'react-dom'
import { closeOverlay } from '#client/actions'
import { useView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'

/**
 * How an overlay goes: `close` gives the keys back to the board; `leaveFor` does something after it has gone, so that
 * what takes the focus then (a note that is typed into, a dialog) keeps it.
 */
export function useOverlay() {
  const { context, focusCanvas } = usePanelParts()
  const own = useView(({ overlay }) => overlay)
  const leave = () => {
    // React Aria says that a menu closes after what was chosen has been done: by then another may be there, or the focus elsewhere.
    if (own === undefined || context.view.getState().overlay !== own) return
    flushSync(() => closeOverlay.run(context))
    focusCanvas()
  }
  return {
    close: leave,
    leaveFor: (run: () => void) => {
      leave()
      run()
    },
  }
}
