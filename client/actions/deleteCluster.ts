import { texts } from '#client/texts'
import { clusterMembers } from '#client/view'
import { boardAction } from './boardAction.ts'
import { moveToCluster } from './clusterEdits.ts'

/** Takes a cluster (its id) off the board; its notes stay. */
export const deleteCluster = boardAction<string>({
  name: 'deleteCluster',
  label: () => texts.action_deleteCluster(),
  run: (context, id, change) => {
    const members = clusterMembers(context.view.getState()).get(id) ?? []
    moveToCluster(
      context,
      members.map((item) => item.id),
      undefined,
      change,
    )
  },
})
