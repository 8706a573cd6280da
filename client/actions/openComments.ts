import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows the comments beside the board: those of the selected item, or which items have some. Viewers read them, too. Closed, the outline is there again if it was open. */
export const openComments = viewAction({
  name: 'openComments',
  label: () => texts.comments_title(),
  keys: ['C'],
  run: (view) =>
    view.setState(({ panel, panelBefore }) => ({
      panel: 'comments',
      panelBefore: panel === 'comments' ? panelBefore : panel,
    })),
})
