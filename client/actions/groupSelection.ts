import { texts } from '#client/texts'
import { addCluster, transact } from '#shared/board'
import { limits } from '#shared/protocol'
import { boardAction } from './boardAction.ts'
import { moveToCluster, selectedCluster } from './clusterEdits.ts'
import { hasOpenSelection, whyPrivateSelection } from './privacy.ts'
import { asksForSelection, hasSelection, selectedItems } from './selectedItems.ts'

/** Groups the selection under a name, which can be typed at once. A selection that is a cluster already is only named anew. */
export const groupSelection = boardAction({
  name: 'groupSelection',
  label: () => texts.action_groupSelection(),
  adds: (context) => (selectedCluster(context) === undefined ? ['cluster'] : []),
  keys: ['Mod+G'],
  whyNot: (context) => asksForSelection(context) ?? whyPrivateSelection(context),
  isPossible: (context) =>
    hasSelection(context) &&
    hasOpenSelection(context) &&
    context.view.getState().clusters.size < limits.recordsPerRoot,
  run: (context, _args, change) => {
    const { board, view } = context
    const existing = selectedCluster(context)
    if (existing !== undefined) return view.setState({ naming: existing, editing: undefined })
    const id = context.newId()
    const ids = selectedItems(context).map((item) => item.id)
    const { participantId: author } = view.getState().self
    const cluster = { id, title: texts.cluster_new(), author, createdAt: context.nowMs() }
    transact(board, change, () => {
      addCluster(board, cluster, change)
      moveToCluster(context, ids, id, change)
    })
    view.setState({ naming: id, editing: undefined })
  },
})
