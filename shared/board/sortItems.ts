import { itemColors } from './items/colors.ts'
import { colorOf, type Item, textOf } from './items/index.ts'

/** What items can be put in order by. */
export type SortKey = 'text' | 'color' | 'author'

/** Numbers by their value, letters whatever their case; the same everywhere, as no language is named. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' })

/**
 * Items in order: by their words, by their colour in the palette's order, by their author's name. What says nothing comes last;
 * among equals the given order stays. `nameOf` gives the name of a participant id, '' where none is known.
 */
export function sortItems<One extends Item>(
  items: readonly One[],
  by: SortKey,
  nameOf: (participantId: string) => string,
): One[] {
  if (by === 'color') return [...items].sort((a, b) => colorRank(a) - colorRank(b))
  const wordsOf = (item: One) => (by === 'text' ? textOf(item).trim() : nameOf(item.author).trim())
  return [...items].sort((a, b) => compareWords(wordsOf(a), wordsOf(b)) || byAuthor(a, b, by))
}

/** Two people of one name stay apart. */
function byAuthor(a: Item, b: Item, by: SortKey): number {
  if (by !== 'author' || a.author === b.author) return 0
  return a.author < b.author ? -1 : 1
}

function compareWords(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return collator.compare(a, b)
}

function colorRank(item: Item): number {
  const rank = itemColors.findIndex((name) => name === colorOf(item))
  return rank < 0 ? itemColors.length : rank
}
