import { flushSync } from 'react-dom'
import { closeOverlay } from '#client/actions'
import { usePanelParts } from '../panelParts.ts'

/**
 * How an overlay goes: `close` gives the keys back to the board; `leaveFor` does something after it has gone, so that
 * what takes the focus then (a note that is typed into, a dialog) keeps it.
 */
export function useOverlay() {
  const { context, focusCanvas } = usePanelParts()
  const leave = () => {
    // React Aria says that a menu closes after what was chosen has been done: by then the focus may be elsewhere.
    if (!closeOverlay.isPossible(context)) return
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
