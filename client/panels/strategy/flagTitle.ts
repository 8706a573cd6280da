import { flagWords } from '#client/texts'
import { type FlagId, flagIds, type RaisedFlag } from '#shared/strategy'

type Named = Pick<RaisedFlag, 'flag' | 'own'>

/** What a flag says: those of the strategy test from the catalogue, those of the team in its own words. */
export function wordsOfFlag({ flag, own }: Named): {
  readonly title: string
  readonly reason: string
  readonly question: string
} {
  if (own) return { title: own.title, reason: '', question: own.text }
  return isStandard(flag) ? flagWords(flag) : { title: flag, reason: '', question: '' }
}

export function titleOf(flag: Named): string {
  return wordsOfFlag(flag).title
}

function isStandard(flag: string): flag is FlagId {
  return (flagIds as readonly string[]).includes(flag)
}
