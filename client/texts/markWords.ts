import { type Item, isNote, reactionsOf, tagsOf } from '#shared/board'
import * as messages from './compiled/messages.js'
import { labels } from './labels.ts'

/** What an item is marked with, for whoever does not see it: that nobody else sees it, its tags and reactions; undefined where there is nothing to say. */
export function markWords(item: Item, isPrivate = false): string | undefined {
  const tags = tagsOf(item)
  const reactions = isNote(item) ? [...reactionsOf(item)] : []
  const words = [
    ...(isPrivate ? [messages.private_mark()] : []),
    ...(tags.length > 0 ? [messages.outline_tags({ tags: tags.join(', ') })] : []),
    ...reactions.map(([name, { length: count }]) =>
      messages.outline_reaction({ name: labels.reaction[name](), count }),
    ),
  ]
  return words.length > 0 ? words.join('. ') : undefined
}
