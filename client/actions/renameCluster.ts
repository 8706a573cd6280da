import { texts } from '#client/texts'
import { cutTitle, renameCluster as writeTitle } from '#shared/board'
import { boardAction } from './boardAction.ts'

/** Gives a cluster another name and ends naming. An empty name changes nothing. */
export const renameCluster = boardAction<{ readonly id: string; readonly title: string }>({
  name: 'renameCluster',
  label: () => texts.action_renameCluster(),
  run: ({ board, view }, { id, title }, change) => {
    const clean = cutTitle(title)
    if (clean !== '') writeTitle(board, id, clean, change)
    if (view.getState().naming === id) view.setState({ naming: undefined })
  },
})
