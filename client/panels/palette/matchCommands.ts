import { foldText } from '../foldText.ts'

/** Something that can be found by its words. */
export interface Findable {
  readonly label: string
  /** Other words for it. */
  readonly words?: string
}

/**
 * Those whose words begin with every word of the query, in any order, best first: a label that begins with the query, then
 * labels, then other words; the given order among equals. Case and accents do not matter. All of them for an empty query.
 */
export function matchCommands<Command extends Findable>(
  commands: readonly Command[],
  query: string,
): Command[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return [...commands]
  return commands
    .map((command) => ({ command, rank: rankOf(command, query, wanted) }))
    .filter(({ rank }) => rank < unmatched)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command)
}

const unmatched = 3

function rankOf({ label, words = '' }: Findable, query: string, wanted: readonly string[]): number {
  if (foldText(label).startsWith(foldText(query).trim())) return 0
  if (areBegun(wanted, wordsOf(label))) return 1
  return areBegun(wanted, [...wordsOf(label), ...wordsOf(words)]) ? 2 : unmatched
}

function areBegun(wanted: readonly string[], there: readonly string[]): boolean {
  return wanted.every((word) => there.some((other) => other.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
