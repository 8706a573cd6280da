import { texts } from '#client/texts'
import type { Action, ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { deleteSelection } from '../deleteSelection.ts'
import { asksForSelection, hasSelection, selectedItems } from '../selectedItems.ts'
import { copiedData, copiedDataLater, wordsOf } from './copiedData.ts'

/** Puts the selection into the clipboard, for this board, another one, and as words for everything else. Viewers may, too. */
export const copySelection: Action = {
  name: 'copySelection',
  label: () => texts.action_copySelection(),
  keys: ['Mod+C'],
  keysAreBrowsers: true,
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: (context) => void writeSelection(context),
}

/** Copies, and then takes off the board what this person may. */
export const cutSelection = boardAction({
  name: 'cutSelection',
  label: () => texts.action_cutSelection(),
  keys: ['Mod+X'],
  keysAreBrowsers: true,
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: async (context) => {
    // What is not in the clipboard must not go from the board.
    if (await writeSelection(context)) deleteSelection.run(context)
  },
})

async function writeSelection(context: ActionContext): Promise<boolean> {
  const data = copiedData(context)
  const whole = data && (copiedDataLater(context) ?? Promise.resolve(data))
  return (whole && (await context.clipboard?.write(whole))) ?? false
}

/** Puts the words of the selection into the clipboard, in reading order, and nothing else. */
export const copyAsText: Action = {
  name: 'copyAsText',
  label: () => texts.action_copyAsText(),
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: (context) => void context.clipboard?.writeText(wordsOf(selectedItems(context)).join('\n')),
}

/** Puts a picture of the selection into the clipboard. */
export const copyAsPicture: Action = {
  name: 'copyAsPicture',
  label: () => texts.action_copyAsPicture(),
  keys: ['Alt+Shift+C'],
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: (context) => void context.clipboard?.writePicture(selectedItems(context)),
}
