import { type Item, isNote, reactionsOf, tagsOf } from '#shared/board'
import * as messages from './compiled/messages.js'
import { labels } from './labels.ts'

/** What is known of an item beside what is stored in it. */
interface Around {
  /** Dots it got. */
  readonly votes?: number
  /** Whether nobody else sees it. */
  readonly isPrivate?: boolean
}

/** What an item is marked with, for whoever does not see it: that nobody else does, its dots, tags and reactions; undefined where there is nothing to say. */
export function markWords(
  item: Item,
  { votes = 0, isPrivate = false }: Around = {},
): string | undefined {
  const tags = tagsOf(item)
  const reactions = isNote(item) ? [...reactionsOf(item)] : []
  const words = [
    ...(isPrivate ? [messages.private_mark()] : []),
    ...(votes > 0 ? [messages.outline_votes({ count: votes })] : []),
    ...(tags.length > 0 ? [messages.outline_tags({ tags: tags.join(', ') })] : []),
    ...reactions.map(([name, { length: count }]) =>
      messages.outline_reaction({ name: labels.reaction[name](), count }),
    ),
  ]
  return words.length > 0 ? words.join('. ') : undefined
}
