import { texts } from '#client/texts'
import type { ViewState } from '#client/view'
import type { Zone } from '#shared/protocol'
import type { Action } from './action.ts'
import { cameraClearOfBars } from './cameraClearOfBars.ts'
import { zoomToFit } from './zoomToFit.ts'

/** Below this zoom a board is a map: one sees where notes are, but neither reads nor hits them. */
const readableZoom = 0.12
const marginPx = 16
/** As much of a wide zone as is shown where it does not fit: five notes side by side. */
const widest = 1200

/** What people see first: the whole board, or where that would be a mere map (on a phone) the zone they begin in. */
export const zoomToStart: Action = {
  name: 'zoomToStart',
  label: () => texts.action_zoomToFit(),
  isPossible: () => true,
  run: (context) => {
    zoomToFit.run(context)
    const state = context.view.getState()
    const zone = firstZone(state)
    if (state.camera.zoom >= readableZoom || !zone) return
    const { viewport } = state
    const w = Math.min(zone.w, widest)
    // As tall as the window, so that the zone begins at its top and not in its middle.
    const start = { x: zone.x, y: zone.y, w, h: (w * viewport.h) / viewport.w }
    context.view.setState({ camera: cameraClearOfBars(start, state, marginPx) })
  },
}

/** The first zone of the current step, or of the board. */
function firstZone({ session }: ViewState): Zone | undefined {
  const step = session?.steps.find(({ id }) => id === session.currentStep)
  return session?.zones.find(({ id }) => id === step?.zones[0]) ?? session?.zones[0]
}
