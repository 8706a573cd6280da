import { type ActionContext, zoomToStart } from '#client/actions'
import type { ViewState } from '#client/view'

/**
 * Whether the board is there as the server (or, offline, this device's copy) has it, and the canvas knows its size.
 * One that the server cannot read never arrives; something else is shown in its place.
 */
export function hasArrived({ session, saveState, viewport }: ViewState): boolean {
  const isConnecting = saveState.kind === 'saving' && saveState.unsaved === 0
  return session !== undefined && !session.damaged && !isConnecting && viewport.w > 0
}

/**
 * Shows the board as one begins on it once its zones are known, and again when everything has arrived, unless the person
 * has moved it meanwhile.
 * @returns stops
 */
export function fitOnArrival(context: ActionContext): () => void {
  const { view } = context
  let untouched = view.getState().camera
  const showAll = () => {
    if (view.getState().camera !== untouched) return
    zoomToStart.run(context)
    untouched = view.getState().camera
  }
  let isFitted = false
  const stop = view.subscribe((state) => {
    if (hasArrived(state)) {
      stop()
      showAll()
    } else if (!isFitted && state.session !== undefined && state.viewport.w > 0) {
      isFitted = true
      showAll()
    }
  })
  return stop
}
