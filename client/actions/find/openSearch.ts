import { texts } from '#client/texts'
import type { Action } from '../action.ts'
import { viewAction } from '../viewAction.ts'

/** Looks for words on the board. Outside of it Mod+F stays the browser's search in the page. */
export const openSearch: Action = {
  ...viewAction({
    name: 'openSearch',
    label: () => texts.search_open(),
    keys: ['Mod+F'],
    run: (view) => view.setState({ overlay: { kind: 'search' } }),
  }),
  keysAreBoards: true,
}

/** Marks what was found (ids), or with undefined nothing any more. */
export const markFound = viewAction<Iterable<string> | undefined>({
  name: 'markFound',
  label: () => texts.search_open(),
  run: (view, ids) => view.setState({ found: ids === undefined ? undefined : new Set(ids) }),
})
