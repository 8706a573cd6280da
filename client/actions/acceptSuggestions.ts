import { texts } from '#client/texts'
import { addCluster, cutTitle, transact } from '#shared/board'
import type { SuggestedCluster } from '#shared/likeness'
import { boardAction } from './boardAction.ts'
import { moveToCluster } from './clusterEdits.ts'
import { dropSuggestions } from './dropSuggestions.ts'

/** Makes clusters of suggestions, all in one step; the notes stay where they are. What was deleted meanwhile is passed over. */
export const acceptSuggestions = boardAction<readonly SuggestedCluster[]>({
  name: 'acceptSuggestions',
  label: () => texts.suggest_accept(),
  adds: () => ['cluster'],
  run: (context, suggestions, change) => {
    const { board, view } = context
    const { items, self } = view.getState()
    const made = suggestions
      .map(({ title, ids }) => ({ title, ids: ids.filter((id) => items.has(id)) }))
      .filter(({ ids }) => ids.length > 0)
    transact(board, change, () => {
      for (const { title, ids } of made) {
        const id = context.newId()
        const own = { author: self.participantId, createdAt: context.nowMs() }
        addCluster(board, { id, title: cutTitle(title) || texts.cluster_new(), ...own }, change)
        moveToCluster(context, ids, id, change)
      }
    })
    dropSuggestions.run(context, suggestions)
  },
})
