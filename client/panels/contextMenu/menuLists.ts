import {
  type Action,
  alignActions,
  askMoveTo,
  askTags,
  bringForward,
  bringToFront,
  carrySelection,
  connectSelection,
  convertActions,
  copyAsPicture,
  copyAsText,
  copySelection,
  cutSelection,
  deleteSelection,
  describeSelection,
  distributeActions,
  duplicateSelection,
  editSelection,
  groupSelection,
  growSelection,
  makeCommitment,
  makeGuardrail,
  makeMove,
  makeStatement,
  markConflict,
  openComments,
  openPalette,
  openSearch,
  openShortcuts,
  openSuggestions,
  parkSelection,
  pasteHere,
  redo,
  selectAll,
  selectMore,
  sendBackward,
  sendToBack,
  shrinkSelection,
  sideActions,
  sortActions,
  tidySelection,
  toggleAuthors,
  undo,
  ungroupSelection,
  voteOnSelection,
  zoomToFit,
  zoomToSelection,
} from '#client/actions'
import { texts } from '#client/texts'

/** Several actions behind one line of the menu; left out while none of them is possible. */
export interface Submenu {
  readonly id: string
  readonly label: () => string
  readonly groups: readonly (readonly Action[])[]
}

/** An action for one kind of item, which is not there at all for the others. */
export interface OnlyWherePossible {
  readonly only: Action
}

/** Lines of the context menu, a rule between groups. A new action is one line here. */
export type MenuGroup = readonly (Action | Submenu | OnlyWherePossible)[]

/** What can be done with the selection; the colours come after the first group. */
export const selectionGroups: readonly MenuGroup[] = [
  [
    editSelection,
    { only: describeSelection },
    duplicateSelection,
    askMoveTo,
    { only: parkSelection },
    carrySelection,
    selectMore,
  ],
  [
    groupSelection,
    ungroupSelection,
    openSuggestions,
    askTags,
    openComments,
    { only: voteOnSelection },
  ],
  [
    { only: makeStatement },
    { only: makeMove },
    {
      id: 'makeOther',
      label: () => texts.menu_makeOther(),
      groups: [[makeGuardrail, makeCommitment]],
    },
    { only: markConflict },
  ],
  [
    copySelection,
    cutSelection,
    pasteHere,
    { id: 'copyAs', label: () => texts.menu_copyAs(), groups: [[copyAsText, copyAsPicture]] },
  ],
  [
    { id: 'align', label: () => texts.menu_align(), groups: [alignActions, distributeActions] },
    { id: 'arrange', label: () => texts.menu_arrange(), groups: [[tidySelection], sortActions] },
    {
      id: 'order',
      label: () => texts.menu_order(),
      groups: [[bringToFront, bringForward, sendBackward, sendToBack]],
    },
    {
      id: 'size',
      label: () => texts.menu_size(),
      groups: [[growSelection, shrinkSelection], sideActions],
    },
    { id: 'convert', label: () => texts.menu_convert(), groups: [convertActions] },
    connectSelection,
    zoomToSelection,
  ],
  [deleteSelection],
]

/** What can be done on the empty board; making something at the pointer comes before it. */
export const boardGroups: readonly MenuGroup[] = [
  [undo, redo, selectAll],
  [openSuggestions],
  [zoomToFit, toggleAuthors],
  [openSearch, openPalette, openShortcuts],
]
