import { texts } from '#client/texts'
import { cameraShowing } from './revealBox.ts'
import { viewAction } from './viewAction.ts'

/** Puts the keyboard at an item (its id) and shows it clear of the bars; undefined: at none. Nothing is selected by it. */
export const focusItem = viewAction<string | undefined>({
  name: 'focusItem',
  label: () => texts.action_selectItems(),
  run: (view, id) => {
    const state = view.getState()
    const item = id === undefined ? undefined : state.items.get(id)
    if (!item) return view.setState({ focused: undefined })
    view.setState({ focused: item.id, camera: cameraShowing(state, item.box) })
  },
})
