import MiniSearch from 'minisearch'
import { type Item, readableOf } from '#shared/board'
import { foldText } from '../foldText.ts'

/** Finds items by their words, pictures by what is said of them. */
export interface BoardSearch {
  /** Takes in what changed since the last time; items are compared by identity. */
  readonly update: (items: ReadonlyMap<string, Item>) => void
  /** Ids of the items that say this: first those that say exactly this, then the others, the likeliest first. */
  readonly find: (query: string) => string[]
}

/**
 * An index of words of any script: the words of the query in any order, their beginnings, and small slips of the hand. Case and
 * accents do not matter.
 */
export function createBoardSearch(): BoardSearch {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: wordsOf,
    processTerm: foldText,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  })
  const known = new Map<string, { readonly item: Item; readonly text: string }>()

  function update(items: ReadonlyMap<string, Item>): void {
    for (const [id, { item }] of known) if (items.get(id) !== item) forget(id)
    for (const [id, item] of items) {
      const text = readableOf(item)
      if (known.has(id) || text === '') continue
      known.set(id, { item, text: foldText(text) })
      index.add({ id, text })
    }
  }

  function forget(id: string): void {
    known.delete(id)
    index.discard(id)
  }

  function find(query: string): string[] {
    const wanted = foldText(query.trim())
    if (wanted === '') return []
    // Scripts without spaces are cut into words differently in a query than in a text.
    const exact = [...known].flatMap(([id, { text }]) => (text.includes(wanted) ? [id] : []))
    const likely = index.search(query).map(({ id }) => id as string)
    return [...new Set([...exact, ...likely])]
  }

  return { update, find }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  )
}
