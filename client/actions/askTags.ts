import { texts } from '#client/texts'
import { boardAction } from './boardAction.ts'
import { asksForSelection } from './selectedItems.ts'
import { tagItems } from './tagItems.ts'

/** Asks which tags the selected notes shall have. */
export const askTags = boardAction({
  name: 'askTags',
  label: () => texts.action_tagItems(),
  keys: ['#', 'Shift+3'],
  whyNot: asksForSelection,
  isPossible: tagItems.isPossible,
  run: ({ view }) => view.setState({ overlay: { kind: 'tags' } }),
})
