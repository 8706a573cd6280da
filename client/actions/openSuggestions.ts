import { texts } from '#client/texts'
import { isNote } from '#shared/board'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'

/** Shows which notes could be clusters, by likeness of their words; among the selected ones if there are some, else among all without one. */
export const openSuggestions = boardAction({
  name: 'openSuggestions',
  label: () => texts.suggest_title(),
  isPossible: (context) => notesToSort(context).length > 1,
  whyNot: () => texts.suggest_tooFew(),
  run: ({ view }) => view.setState({ panel: 'suggestions' }),
})

/** The notes suggestions are made of: written ones that are in no cluster yet, or the selected ones if they are several. */
export function notesToSort({ view }: Pick<ActionContext, 'view'>) {
  const { items, clusters, selection, privateIds } = view.getState()
  // A cluster is everybody's, and its title is made of the words of its notes.
  const open = [...items.values()].filter(({ id }) => !privateIds?.has(id))
  const notes = open.filter(isNote).filter(({ text }) => text.trim() !== '')
  const selected = notes.filter(({ id }) => selection.has(id))
  if (selected.length > 1) return selected
  return notes.filter(({ cluster }) => cluster === undefined || !clusters.has(cluster))
}
