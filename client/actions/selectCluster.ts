import { texts } from '#client/texts'
import { clusterMembers } from '#client/view'
import { viewAction } from './viewAction.ts'

/** Selects all notes of a cluster (its id), in addition to what is selected if `isAdded`. */
export const selectCluster = viewAction<{ readonly id: string; readonly isAdded?: boolean }>({
  name: 'selectCluster',
  label: () => texts.action_selectCluster(),
  run: (view, { id, isAdded = false }) => {
    const state = view.getState()
    const members = (clusterMembers(state).get(id) ?? []).map((item) => item.id)
    view.setState({ selection: new Set([...(isAdded ? state.selection : []), ...members]) })
  },
})
