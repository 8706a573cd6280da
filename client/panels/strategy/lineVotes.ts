import { texts } from '#client/texts'
import { type ViewState, votesOf } from '#client/view'
import type { Line } from '#shared/board'
import type { Round } from '#shared/protocol'

/** How people answered the consent round of a line, in a few words each: only answers somebody gave. */
export function supportWords(round: Round | undefined): string[] {
  const [agree = 0, canLive = 0, concern = 0, block = 0, abstain = 0] =
    round?.closed?.result.tallies[0] ?? []
  return [
    ...(agree > 0 ? [texts.strategy_support({ count: agree })] : []),
    ...(canLive > 0 ? [texts.strategy_canLive({ count: canLive })] : []),
    ...(concern > 0 ? [texts.strategy_concerns({ count: concern })] : []),
    ...(block > 0 ? [texts.strategy_blocks({ count: block })] : []),
    ...(abstain > 0 ? [texts.strategy_abstained({ count: abstain })] : []),
  ]
}

/** Whether somebody blocks the wording of a closed consent round. */
export function isBlocked(round: Round | undefined): boolean {
  return (round?.closed?.result.tallies[0]?.[3] ?? 0) > 0
}

/** The dots of the last vote on the items a line came from. */
export function dotsOfSources(
  state: Pick<ViewState, 'session'>,
  sources: readonly { readonly id: string }[],
): number {
  const votes = votesOf(state)
  return sources.reduce((sum, { id }) => sum + (votes.get(id) ?? 0), 0)
}

/** Whether a line came from something on the board. */
export function hasSources({ sources }: Pick<Line, 'sources'>): boolean {
  return Object.keys(sources).length > 0
}
