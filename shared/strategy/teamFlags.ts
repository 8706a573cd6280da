import type { AskedField, Line, TeamFlag } from '../board/index.ts'
import { isFilled } from './emptyFields.ts'
import type { FlagCause } from './flag.ts'
import { remembered } from './remembered.ts'
import { finderOf } from './words/finderOf.ts'

/** Made once for every list of words: the record itself is a new object whenever anything on the board changes. */
const wordsOfFlag = remembered(
  (words: readonly string[]) => {
    const find = finderOf(words.flatMap(withEndings), { forgivesAccents: true })
    return remembered(
      (text: string) => find(text),
      (text) => text,
    )
  },
  (words) => words.join('\n'),
)

/**
 * What raises a flag of the team's own on a move: one of its words (on every move, if it has none), while its field is empty. One
 * without words and without a field asks nothing and is never up.
 */
export function whyTeamFlagUp(flag: TeamFlag, line: Line): FlagCause | undefined {
  if (line.kind !== 'move') return undefined
  const looksForWords = flag.words.some((word) => word.trim() !== '')
  if (!looksForWords && flag.field === undefined) return undefined
  if (flag.field !== undefined && isFilled(line, flag.field)) return undefined
  const fields: AskedField[] = flag.field === undefined ? [] : [flag.field]
  if (!looksForWords) return { fields }
  const words = wordsOfFlag(flag.words)(line.text)
  return words.length === 0 ? undefined : { words, ...(fields.length > 0 ? { fields } : {}) }
}

/** People write "dashboard" and mean "dashboards", too, in whatever language theirs is. */
const endings = ['s', 'es', 'n', 'en', 'e', 'er']
const shortest = 4

function withEndings(word: string): string[] {
  const isPlain = /^[\p{L}\p{M}]+$/u.test(word) && word.length >= shortest
  return isPlain && word !== word.toUpperCase()
    ? [word, ...endings.map((ending) => word + ending)]
    : [word]
}
