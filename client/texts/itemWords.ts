import { type Item, type ItemColor, readableOf } from '#shared/board'
import * as messages from './compiled/messages.js'
import { labels } from './labels.ts'

interface Around {
  /** Name of who made it; '' where unknown. */
  readonly author: string
  /** The place in its list, from 1, and how many there are in it. */
  readonly index: number
  readonly count: number
}

/** How an item is told to somebody who does not see it: its words (or what it is), author, colour, n of m. */
export function itemWords(item: Item, { author, index, count }: Around): string {
  const who = authorWords(item, author)
  const place = messages.outline_place({ index, count })
  const color = item.color === undefined ? [] : [colorWords(item.color)]
  return [shortWords(item), who, ...color, place].join(', ')
}

/** Who made an item, by their name ('' where unknown): somebody, somebody without a name, or nobody one may know. */
export function authorWords({ author }: Pick<Item, 'author'>, name: string): string {
  if (author === '') return messages.private_anonymous()
  return name === '' ? messages.people_nameless() : name
}

/** An item's text on one line; of one without words what it is. Everything that is no note says its kind. */
export function shortWords(item: Item): string {
  const line = readableOf(item).replace(/\s+/g, ' ')
  if (item.kind === 'note') return line === '' ? messages.outline_noText() : line
  const kind = labels.itemKind[item.kind]()
  return line === '' ? kind : messages.outline_kindAndText({ kind, text: line })
}

/** A colour's name as people read it. */
export function colorWords(color: ItemColor): string {
  return labels.itemColor[color]()
}
