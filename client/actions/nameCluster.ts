import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'

/** Starts typing the name of a cluster (its id). */
export const nameCluster = boardAction<string>({
  name: 'nameCluster',
  label: () => texts.action_renameCluster(),
  run: ({ view }, id) => {
    if (view.getState().clusters.has(id)) view.setState({ naming: id, editing: undefined })
  },
})
