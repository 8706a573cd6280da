import type { Line, TeamFlag } from '../board/index.ts'
import type { Overruling } from '../protocol/index.ts'
import { answerChecks, type CheckAnswer } from './answerChecks.ts'
import { contextOf, type StrategyContext } from './context.ts'
import type { FlagCause, FlagId } from './flag.ts'
import { flags } from './flags.ts'
import type { StrategyInput } from './input.ts'
import { whyTeamFlagUp } from './teamFlags.ts'

/** A flag that is up on a line. */
export interface RaisedFlag {
  /** Id of the line. */
  readonly line: string
  /** A flag of the strategy test, or the id of a flag of the team's own. */
  readonly flag: FlagId | string
  /** The team's own flag it is; undefined for those of the strategy test, whose words are in the catalogue. */
  readonly own?: TeamFlag
  readonly cause: FlagCause
  /** Who overruled it and why; it stays on the list, and both are printed. */
  readonly overruled?: Overruling
}

export interface StrategyTest {
  /** By rank of the lines; of one line in the order of the flags, the team's own last. */
  readonly raised: readonly RaisedFlag[]
  /** The questions of the workshop's templates, answered. */
  readonly checks: readonly CheckAnswer[]
}

/**
 * The strategy test of everything that is not parked: each flag with what raised it, and the checks of the workshop's templates.
 * Pure and fast enough to run on every change (`npm run bench -- strategy`). Never throws.
 */
export function testStrategy(input: StrategyInput): StrategyTest {
  const context = contextOf(input)
  const raised = raisedFlags(context)
  return { raised, checks: answerChecks(context, raised) }
}

function raisedFlags(context: StrategyContext): RaisedFlag[] {
  const own = context.lines.filter((line): line is TeamFlag => line.kind === 'flag')
  const overruled = overruledBy(context.input.overruled ?? [])
  return context.lines.flatMap((line) =>
    [...standardFlags(line, context), ...teamFlagsOn(line, own)].map((raised) => {
      const by = overruled.get(keyOf(raised))
      return by ? { ...raised, overruled: by } : raised
    }),
  )
}

function standardFlags(line: Line, context: StrategyContext): RaisedFlag[] {
  return flags.flatMap((flag) => {
    const cause = flag.kinds.includes(line.kind) ? flag.whyUp(line, context) : undefined
    return cause ? [{ line: line.id, flag: flag.id, cause }] : []
  })
}

function teamFlagsOn(line: Line, own: readonly TeamFlag[]): RaisedFlag[] {
  return own.flatMap((flag) => {
    const cause = whyTeamFlagUp(flag, line)
    return cause ? [{ line: line.id, flag: flag.id, own: flag, cause }] : []
  })
}

/** The last word counts. */
function overruledBy(overrulings: readonly Overruling[]): ReadonlyMap<string, Overruling> {
  return new Map(overrulings.map((overruling) => [keyOf(overruling), overruling]))
}

function keyOf({ line, flag }: { readonly line?: string | undefined; readonly flag: string }) {
  return `${flag}\n${line ?? ''}`
}
