import { texts } from '#client/texts'
import { type NoteColor, recolorCluster as writeColor } from '#shared/board'
import { boardAction } from './boardAction.ts'
import { selectedCluster } from './clusterEdits.ts'

/** Gives the cluster that is selected as a whole a colour; undefined: the one most of its notes have. Its notes keep theirs. */
export const recolorCluster = boardAction<NoteColor | undefined>({
  name: 'recolorCluster',
  label: () => texts.action_recolorCluster(),
  isPossible: (context) => selectedCluster(context) !== undefined,
  run: (context, color, change) => {
    const id = selectedCluster(context)
    if (id !== undefined) writeColor(context.board, id, color, change)
  },
})

/** The colour that cluster was given; undefined where it has that of its notes. */
export function clusterColor(
  context: Parameters<typeof selectedCluster>[0],
): NoteColor | undefined {
  const id = selectedCluster(context)
  return id === undefined ? undefined : context.view.getState().clusters.get(id)?.color
}
