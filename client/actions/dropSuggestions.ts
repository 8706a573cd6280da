import { texts } from '#client/texts'
import type { SuggestedCluster } from '#shared/likeness'
import { viewAction } from './viewAction.ts'

/** Takes suggestions away; nothing happens to the notes. */
export const dropSuggestions = viewAction<readonly SuggestedCluster[]>({
  name: 'dropSuggestions',
  label: () => texts.suggest_dismiss(),
  run: (view, dropped) =>
    view.setState(({ suggestions }) => ({
      suggestions: suggestions?.filter((each) => !dropped.includes(each)),
    })),
})
