import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Makes exactly these items (ids) the selection; ids that are not on the board are left out. */
export const selectItems = viewAction<Iterable<string>>({
  name: 'selectItems',
  label: () => texts.action_selectItems(),
  run: (view, ids) => {
    const { items } = view.getState()
    view.setState({ selection: new Set([...ids].filter((id) => items.has(id))) })
  },
})
