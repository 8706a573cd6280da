import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Remembers what is written but not sent yet: a comment on an item, or other words for a comment (`key` is the id of either). Undefined: nothing. */
export const keepDraft = viewAction<{ readonly key: string; readonly text: string | undefined }>({
  name: 'keepDraft',
  label: () => texts.comments_add(),
  run: (view, { key, text }) =>
    view.setState(({ commentDrafts }) => {
      const drafts = new Map(commentDrafts)
      if (text === undefined) drafts.delete(key)
      else drafts.set(key, text)
      return { commentDrafts: drafts }
    }),
})
