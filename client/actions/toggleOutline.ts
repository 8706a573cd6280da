import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows the board as headings and lists, or the canvas alone again. The keyboard stays at the same note. */
export const toggleOutline = viewAction({
  name: 'toggleOutline',
  label: () => texts.outline_title(),
  keys: ['O'],
  run: (view) =>
    view.setState(({ panel }) => ({ panel: panel === 'outline' ? undefined : 'outline' })),
})
