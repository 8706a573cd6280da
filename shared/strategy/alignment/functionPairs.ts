import { bestRating } from '../../protocol/index.ts'
import type { StrategyInput } from '../input.ts'
import { sum } from './agreementOf.ts'

/** How two functions see each other, each as a mean of 1 to 5; undefined: fewer than three people said so. */
export interface FunctionPair {
  readonly a: string
  readonly b: string
  /** What `a` says about `b`, and the other way round. */
  readonly aOfB: number | undefined
  readonly bOfA: number | undefined
  readonly gap: number | undefined
}

export interface FunctionPairs {
  readonly round: string
  readonly functions: readonly string[]
  /** `views[i][j]`: what function i says about function j. */
  readonly views: readonly (readonly (number | undefined)[])[]
  /** The widest gap first; pairs of which one view is missing come last. */
  readonly pairs: readonly FunctionPair[]
}

/** Both views of every pair of functions, from the last pairwise round that was closed; undefined while there is none. */
export function functionPairsOf({
  session,
}: Pick<StrategyInput, 'session'>): FunctionPairs | undefined {
  const round = session.rounds?.findLast(
    ({ kind, closed }) => kind === 'pairwise' && closed !== undefined,
  )
  if (!round?.closed) return undefined
  const functions = round.options.map(({ words = '' }) => words)
  const groups = round.closed.result.groups.filter(({ by }) => by === 'function')
  const views = functions.map((from) => {
    const group = groups.find(({ name }) => name === from)
    return functions.map((about, index) =>
      about === from ? undefined : meanRating(group?.tallies[index]),
    )
  })
  const pairs = functions.flatMap((a, i) =>
    functions.slice(i + 1).map((b, offset): FunctionPair => {
      const [aOfB, bOfA] = [views[i]?.[i + 1 + offset], views[i + 1 + offset]?.[i]]
      const gap = aOfB === undefined || bOfA === undefined ? undefined : Math.abs(aOfB - bOfA)
      return { a, b, aOfB, bOfA, gap }
    }),
  )
  pairs.sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1))
  return { round: round.id, functions, views, pairs }
}

function meanRating(tally: readonly number[] = []): number | undefined {
  const ratings = sum(tally.slice(0, bestRating))
  if (ratings === 0) return undefined
  return sum(tally.map((count, index) => count * (index + 1))) / ratings
}
