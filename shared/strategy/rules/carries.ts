import type { AskedField, Commitment, Move } from '../../board/index.ts'
import type { MoveField } from '../../templates/index.ts'
import type { StrategyContext } from '../context.ts'
import { isFilled } from '../emptyFields.ts'
import { findDate } from '../words/findDate.ts'
import { findListed } from '../words/findListed.ts'
import { findNumber } from '../words/findNumber.ts'
import { findOwner } from '../words/findOwner.ts'
import { wordsIn } from '../words/wordsIn.ts'
import type { Subject } from './hasFields.ts'

const findRhythms = findListed('rhythms')

/**
 * Whether a line carries a field: filled in, or, of what a sentence can hold (an owner, a number, a date, a rhythm), said in its
 * words. What its kind has no place for is not asked of it.
 */
export function carries(
  { line, text }: Subject,
  field: MoveField,
  context: StrategyContext,
): boolean {
  if (line?.kind === 'move' && isFilledIn(line, field)) return true
  if (line?.kind === 'commitment' && field in ofCommitment) {
    return isSaid(ofCommitment[field as keyof typeof ofCommitment](line))
  }
  const says = inWords[field]
  if (says) return says(text, context)
  return line !== undefined && line.kind !== 'move'
}

/** Where the answer stands in a move: any of these fields will do. */
const ofMove: Readonly<Record<MoveField, readonly AskedField[]>> = {
  owner: ['owner'],
  people: ['people'],
  hours: ['hoursPerWeek'],
  money: ['money'],
  start: ['start'],
  end: ['end'],
  measure: ['measure'],
  number: [],
  today: ['today'],
  target: ['target'],
  date: ['targetDate', 'end'],
  function: ['functions'],
  layer: [],
  stages: ['stages'],
  businessGoal: ['businessGoal'],
  brandPromise: ['brandPromise'],
  stopped: ['stopped'],
  rhythm: ['rhythm'],
  stopRule: ['stopRule'],
  customerProblem: ['customerProblem'],
  growthPlan: ['growthPlan'],
  decision: ['decision'],
  customerReason: ['customerReason'],
}

function isFilledIn(move: Move, field: MoveField): boolean {
  if (field === 'number') return [move.today, move.target].some((said) => said && findNumber(said))
  // A move has no layer of its own.
  return field === 'layer' || ofMove[field].some((each) => isFilled(move, each))
}

const ofCommitment = {
  owner: ({ by }: Commitment) => by?.name,
  function: (line: Commitment) => line.function,
  layer: ({ layer }: Commitment) => layer,
  date: ({ date }: Commitment) => date,
}

function isSaid(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}

const inWords: {
  readonly [field in MoveField]?: (text: string, context: StrategyContext) => boolean
} = {
  owner: (text, { input }) => findOwner(wordsIn(text), input.people) !== undefined,
  number: (text) => findNumber(text) !== undefined,
  date: (text) => findDate(text) !== undefined,
  rhythm: (text) => findRhythms(text).length > 0,
}
