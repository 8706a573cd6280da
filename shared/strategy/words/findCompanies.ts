import { remembered } from '../remembered.ts'
import { companies } from './companies.ts'
import { type LengthAt, lengthsOf } from './finderOf.ts'
import { wordLists } from './wordLists.ts'
import { fold, type Word, wordsIn } from './wordsIn.ts'

const likeOfPlainNouns = lengthsOf(likesWhere(false))
const likeOfCapitalNouns = lengthsOf(likesWhere(true))
const between = new Set(wordLists.flatMap((list) => list.betweenLikeAndName.map(fold)))
const notNames = new Set(wordLists.flatMap((list) => list.notNames.map(fold)))
/** Somebody likes something: no comparison. */
const liking = new Set('would d i we you they who people customers not don t'.split(' '))

function likesWhere(capitalisesNouns: boolean): string[] {
  const lists = wordLists.filter((list) => (list.capitalisesNouns ?? false) === capitalisesNouns)
  return lists.flatMap((list) => list.likes)
}

/**
 * The companies a text holds up as an example, as they are written: well-known ones wherever they are named, and capitalised names
 * after "like", "wie", "comme", "como". It may be a name of ours: the caller knows those.
 */
export const findCompanies: (text: string) => readonly string[] = remembered(
  (text) => {
    const words = wordsIn(text)
    const named = words.flatMap((_, at) => knownAt(words, at) ?? [])
    const compared = words.flatMap((_, at) => comparedAt(text, words, at) ?? [])
    const all = [...new Set([...named, ...compared])]
    return all.filter((name) => !all.some((longer) => longer !== name && longer.includes(name)))
  },
  (text) => text,
)

const known = companies.map((name) => wordsIn(name).map(({ text }) => text))
const firstWords = new Set(known.map(([first]) => first))

function knownAt(words: readonly Word[], at: number): string | undefined {
  if (!firstWords.has(words[at]?.text)) return undefined
  return known
    .filter((parts) => parts.every((part, index) => words[at + index]?.text === part))
    .sort((a, b) => b.length - a.length)[0]
    ?.join(' ')
}

/** The name that "like" at this place compares with. */
function comparedAt(text: string, words: readonly Word[], at: number): string | undefined {
  return (
    nameAfter(likeOfPlainNouns, text, words, at, isTitled) ??
    nameAfter(likeOfCapitalNouns, text, words, at, () => true)
  )
}

function nameAfter(
  likeAt: LengthAt,
  text: string,
  words: readonly Word[],
  at: number,
  nounsHaveCapitals: (words: readonly Word[]) => boolean,
): string | undefined {
  const length = likeAt(words, at)
  if (length === 0 || liking.has(words[at - 1]?.folded ?? '')) return undefined
  let next = at + length
  while (between.has(words[next]?.folded ?? '') && isSmall(words[next])) next += 1
  const name = words[next]
  const before = words[next - 1]
  if (!name || !before || notNames.has(name.folded)) return undefined
  // What stands between them may be blanks and quotes: a full stop or a comma ends the comparison.
  if (!/^[\s"'„“«»‘’]+$/u.test(text.slice(before.end, name.start))) return undefined
  return isName(name.text, nounsHaveCapitals(words)) ? name.text : undefined
}

/** Where every noun has a capital, only a name's own shape tells it: "DHL", "PayPal", "N26". */
function isName(word: string, nounsHaveCapitals: boolean): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  return !nounsHaveCapitals || /^\p{Lu}.*[\p{Lu}\p{Nd}]/u.test(word)
}

function isSmall(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Ll}/u.test(word.text)
}

/** A Title In Capitals, or shouting: there a capital tells nothing. */
function isTitled(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3)
  const capitalised = long.filter(({ text }) => /^\p{Lu}/u.test(text))
  return long.length > 3 && capitalised.length > long.length * 0.7
}
