import { tagsOf } from './itemMarks.ts'
import { itemColors } from './items/colors.ts'
import { colorOf, type Item, readableOf } from './items/index.ts'

/** What an order has to know beside the items themselves. */
export interface SortFacts {
  /** The name of a participant id, '' where none is known. */
  readonly nameOf: (participantId: string) => string
  /** The dots an item got. */
  readonly votesOf: (id: string) => number
}

type Compare = (a: Item, b: Item, facts: SortFacts) => number

/** Numbers by their value, letters whatever their case; the same everywhere, as no language is named. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' })

/** The orders there are, by name. Another one is one line here, and its facts. */
const orders = {
  /** By their words. */
  text: (a, b) => compareWords(readableOf(a), readableOf(b)),
  /** By their colour in the palette's order. */
  color: (a, b) => colorRank(a) - colorRank(b),
  /** By their author's name; two people of one name stay apart. */
  author: (a, b, { nameOf }) =>
    compareWords(nameOf(a.author).trim(), nameOf(b.author).trim()) ||
    compareIds(a.author, b.author),
  /** By their tags, in the order of the alphabet: those of one tag lie together. */
  tag: (a, b) => compareLists(sortedTags(a), sortedTags(b)),
  /** By the dots they got, most first. */
  votes: (a, b, { votesOf }) => votesOf(b.id) - votesOf(a.id),
} as const satisfies Record<string, Compare>

/** What items can be put in order by. */
export type SortKey = keyof typeof orders

/** Items in an order. What says nothing comes last; among equals the given order stays. */
export function sortItems<One extends Item>(
  items: readonly One[],
  by: SortKey,
  facts: SortFacts,
): One[] {
  const compare: Compare = orders[by]
  return [...items].sort((a, b) => compare(a, b, facts))
}

function compareIds(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareWords(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return collator.compare(a, b)
}

/** Word by word; the shorter of two that begin alike comes first, and one without words last. */
function compareLists(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  const at = a.findIndex((word, i) => b[i] === undefined || collator.compare(word, b[i]) !== 0)
  if (at < 0) return a.length - b.length
  return b[at] === undefined ? 1 : collator.compare(a[at] ?? '', b[at])
}

function sortedTags(item: Item): string[] {
  return [...tagsOf(item)].sort((a, b) => collator.compare(a, b) || compareIds(a, b))
}

function colorRank(item: Item): number {
  const color = colorOf(item)
  return color === undefined ? itemColors.length : itemColors.indexOf(color)
}
