import { clearSelection, commitText, openContextMenuAt, selectItems } from '#client/actions'
import type { Point } from '#shared/geometry'
import type { ToolContext } from '../toolState.ts'

/** The menu of what lies there: of the selection if it is part of it, else of that item alone, or of the empty board. */
export function showMenu(
  { actions, index }: ToolContext,
  boardPoint: Point,
  screenPoint: Point,
): void {
  const { editing, selection } = actions.view.getState()
  if (editing !== undefined) commitText.run(actions, { id: editing })
  const item = index.topItemAt(boardPoint)
  if (!item) clearSelection.run(actions)
  else if (!selection.has(item.id)) selectItems.run(actions, [item.id])
  openContextMenuAt.run(actions, screenPoint)
}
