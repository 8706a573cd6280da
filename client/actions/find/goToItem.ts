import { texts } from '#client/texts'
import { expandBox } from '#shared/geometry'
import { cameraClearOfBars } from '../cameraClearOfBars.ts'
import { cameraShowing } from '../revealBox.ts'
import { viewAction } from '../viewAction.ts'

/** Below this zoom one would go there and could not read it. */
const readableZoom = 0.35
/** What is shown around an item one zooms to, in board units. */
const around = 300
const marginPx = 40

/** Selects an item (its id) and shows it, near enough to be read. Nothing if it is gone. */
export const goToItem = viewAction<string>({
  name: 'goToItem',
  label: () => texts.search_goTo(),
  run: (view, id) => {
    const state = view.getState()
    const item = state.items.get(id)
    if (!item) return
    const camera =
      state.camera.zoom < readableZoom
        ? cameraClearOfBars(expandBox(item.box, around), state, marginPx)
        : cameraShowing(state, expandBox(item.box, marginPx / state.camera.zoom))
    view.setState({ selection: new Set([id]), editing: undefined, camera })
  },
})
