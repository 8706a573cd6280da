import type * as Y from 'yjs'
import type { View } from '#client/view'
import { joinUndo } from './joinUndo.ts'
import { createUndoSteps, type UndoSteps } from './undoSteps.ts'

/**
 * Keeps `view.canUndo` and `view.canRedo`, and takes back this person's acts on the board and on what is private beside it.
 * @param ownSteps those of the private document, once it is open
 */
export function keepUndo(
  view: View,
  board: Y.Doc,
  origin: object,
  ownSteps: () => UndoSteps | undefined,
) {
  const all = () => [boardSteps, ...[ownSteps() ?? []].flat()]
  const hear = (steps: UndoSteps, isNew: boolean) => {
    if (isNew) for (const other of all()) if (other !== steps) other.forgetRedo()
    view.setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() })
  }
  const boardSteps = createUndoSteps(board, origin, hear)
  const undo = joinUndo(all)
  return { ...undo, hear, close: boardSteps.close }
}
