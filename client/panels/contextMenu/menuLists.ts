import {
  type Action,
  bringToFront,
  deleteSelection,
  duplicateSelection,
  editSelection,
  groupSelection,
  openPalette,
  openShortcuts,
  redo,
  selectAll,
  undo,
  ungroupSelection,
  zoomToFit,
  zoomToSelection,
} from '#client/actions'

/** A line of the context menu: actions are set apart group by group. A new action is one line here. */
export type MenuGroup = readonly Action[]

/** What can be done with the selection; `contextEntries` puts the colours after the first group. */
export const selectionGroups: readonly MenuGroup[] = [
  [editSelection, duplicateSelection],
  [groupSelection, ungroupSelection],
  [bringToFront, zoomToSelection],
  [deleteSelection],
]

/** What can be done on the empty board; making something at the pointer comes before it. */
export const boardGroups: readonly MenuGroup[] = [
  [undo, redo, selectAll],
  [zoomToFit],
  [openPalette, openShortcuts],
]
