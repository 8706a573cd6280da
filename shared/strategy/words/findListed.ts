import { remembered } from '../remembered.ts'
import { finderOf } from './finderOf.ts'
import { languageOf } from './languageOf.ts'
import type { WordList } from './wordList.ts'
import { wordLists } from './wordLists.ts'
import { fold, wordsIn } from './wordsIn.ts'

type Listed = 'tools' | 'pictures' | 'promises' | 'numbers' | 'rhythms'

/**
 * Looks for one kind of words in all languages at once, since teams mix them; only what is known to mean something else in the
 * language of the text is left out. A language nobody wrote a list for just has fewer words. What is found comes as it is written,
 * each once, in the order of the text.
 */
export function findListed(kind: Listed): (text: string) => readonly string[] {
  const find = finderOf(new Set(wordLists.flatMap((list) => list[kind])))
  const inText = (text: string): readonly string[] => {
    const words = wordsIn(text)
    const found = find(text, words)
    if (found.length === 0) return found
    const home = languageOf(words)
    return home ? found.filter((word) => !isFalseFriend(word, home, kind)) : found
  }
  return remembered(inText, (text) => text)
}

function isFalseFriend(word: string, home: WordList, kind: Listed): boolean {
  const folded = fold(word)
  const isIn = (list: readonly string[]) => list.some((entry) => fold(entry) === folded)
  return isIn(home.falseFriends) && !isIn(home[kind])
}
