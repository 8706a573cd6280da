import { fold, isUnspaced, type Word, wordsIn } from './wordsIn.ts'

/** What a text holds of a list of words and phrases, as it is written there, each once, in the order of the text. */
export type FindWords = (text: string, words?: readonly Word[]) => string[]

interface Entry {
  readonly parts: readonly Pick<Word, 'folded' | 'lower'>[]
  readonly isInCapitals: boolean
}

interface Finder {
  readonly forgivesAccents: boolean
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>
  /** What a compound may end with. */
  readonly ends: readonly string[]
  /** Of scripts without spaces between words. */
  readonly anywhere: readonly string[]
}

/** The least that has to stand before the end of a compound, so that no short word is taken for one. */
const leastBefore = 3

/**
 * Looks for entries written as in a word list (`WordList`). What is found does not depend on case, nor on accents that are left out;
 * one that is written must be the entry's ("très" is not the Spanish "tres"), unless it `forgivesAccents`. Never throws.
 */
export function finderOf(
  entries: Iterable<string>,
  { forgivesAccents = false }: { readonly forgivesAccents?: boolean } = {},
): FindWords {
  const finder = prepare([...entries], forgivesAccents)
  return (text, words = wordsIn(text)) => {
    const found = words.flatMap((word, at) => {
      const length = lengthAt(finder, words, at)
      const last = words[at + length - 1]
      return length === 0 || !last ? [] : [text.slice(word.start, last.end)]
    })
    const inside = finder.anywhere.filter((entry) => text.includes(entry))
    return [...new Set([...found, ...inside])]
  }
}

/** How many words from there on are an entry; 0 for none. The longest counts. */
export type LengthAt = (words: readonly Word[], at: number) => number

/** For those who ask about a place in a text rather than about the whole. */
export function lengthsOf(entries: Iterable<string>): LengthAt {
  const finder = prepare([...entries], false)
  return (words, at) => lengthAt(finder, words, at)
}

function lengthAt(
  { byFirst, ends, forgivesAccents }: Finder,
  words: readonly Word[],
  at: number,
): number {
  const word = words[at]
  if (!word) return 0
  const whole = (byFirst.get(word.folded) ?? [])
    .filter((entry) => standsAt(entry, words, at, forgivesAccents))
    .reduce((longest, { parts }) => Math.max(longest, parts.length), 0)
  if (whole > 0) return whole
  return ends.some(
    (end) => word.folded.length >= end.length + leastBefore && word.folded.endsWith(end),
  )
    ? 1
    : 0
}

function standsAt(
  { parts, isInCapitals }: Entry,
  words: readonly Word[],
  at: number,
  forgivesAccents: boolean,
): boolean {
  if (isInCapitals && words[at]?.text !== words[at]?.text.toUpperCase()) return false
  return parts.every((part, index) => isSame(words[at + index], part, forgivesAccents))
}

function isSame(
  word: Word | undefined,
  part: Pick<Word, 'folded' | 'lower'>,
  forgivesAccents: boolean,
): boolean {
  if (word?.folded !== part.folded) return false
  return forgivesAccents || word.lower === word.folded || word.lower === part.lower
}

function prepare(entries: readonly string[], forgivesAccents: boolean): Finder {
  const byFirst = new Map<string, Entry[]>()
  const unspaced = entries.filter(isUnspaced)
  for (const entry of entries) {
    if (isUnspaced(entry)) continue
    const parts = wordsIn(entry)
    const [first] = parts
    if (first === undefined) continue
    const isInCapitals =
      parts.length === 1 && entry === entry.toUpperCase() && /^\p{L}{2,}$/u.test(entry)
    byFirst.set(first.folded, [...(byFirst.get(first.folded) ?? []), { parts, isInCapitals }])
  }
  const ends = entries.filter((entry) => entry.startsWith('-')).map((entry) => fold(entry.slice(1)))
  return { forgivesAccents, byFirst, ends, anywhere: unspaced.map((entry) => entry.trim()) }
}
