import type { WordList } from './wordList.ts'
import { wordLists } from './wordLists.ts'
import { fold, type Word } from './wordsIn.ts'

const small = wordLists.map((list) => new Set(list.small.map(fold)))

/** The language most of the small words of a text are of; undefined where two are as likely, or none is. */
export function languageOf(words: readonly Word[]): WordList | undefined {
  const counts = small.map((set) => words.filter(({ folded }) => set.has(folded)).length)
  const most = Math.max(...counts)
  const leading = counts.flatMap((count, index) => (count === most ? [index] : []))
  return most === 0 || leading.length > 1 ? undefined : wordLists[leading[0] ?? 0]
}
