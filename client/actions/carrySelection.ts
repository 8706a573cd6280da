import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { asksForSelection, hasSelection } from './selectedItems.ts'
import { setTool } from './setTool.ts'

/** Hangs the selection on the pointer until the next press puts it down: a click and a click instead of a drag. */
export const carrySelection = boardAction({
  name: 'carrySelection',
  label: () => texts.action_carrySelection(),
  isPossible: hasSelection,
  whyNot: asksForSelection,
  run: (context) => setTool.run(context, 'carry'),
})
