import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { moveToCluster } from './clusterEdits.ts'
import { selectedItems } from './selectedItems.ts'

/** Takes the selected notes out of their clusters; a cluster that is left without notes goes. The notes stay where they are. */
export const ungroupSelection = boardAction({
  name: 'ungroupSelection',
  label: () => texts.action_ungroupSelection(),
  keys: ['Mod+Shift+G'],
  isPossible: (context) => selectedItems(context).some(({ cluster }) => cluster !== undefined),
  whyNot: () => texts.whyNot_noCluster(),
  run: (context, _args, change) => {
    const ids = selectedItems(context).map(({ id }) => id)
    moveToCluster(context, ids, undefined, change)
  },
})
