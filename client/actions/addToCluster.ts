import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { moveToCluster } from './clusterEdits.ts'
import { hasSelection, selectedItems } from './selectedItems.ts'

/** Puts the selected notes into a cluster (its id), out of the ones they are in. They stay where they are: the outline grows. */
export const addToCluster = boardAction<string>({
  name: 'addToCluster',
  label: () => texts.action_addToCluster(),
  isPossible: (context) => hasSelection(context) && context.view.getState().clusters.size > 0,
  run: (context, cluster, change) => {
    if (!context.view.getState().clusters.has(cluster)) return
    const ids = selectedItems(context).map(({ id }) => id)
    moveToCluster(context, ids, cluster, change)
  },
})
