import { layers, type Round } from '../../protocol/index.ts'
import type { StrategyInput } from '../input.ts'
import { agreementOf, sum } from './agreementOf.ts'
import { type GroupedBy, meanOf, type Question, questionOf } from './questionOf.ts'

/** How aligned people say they are, in one self-rating of 1 to 5. */
export interface Belief {
  readonly round: string
  /** The statement that was rated. */
  readonly words: string
  readonly closedAtMs: number
  readonly all: Rating
  /** Functions and layers that are told: at least three ballots (S131). */
  readonly groups: readonly (Rating & { readonly by: GroupedBy; readonly name: string })[]
}

export interface Rating {
  /** How many gave 1, 2 … 5. */
  readonly tally: readonly number[]
  readonly ratings: number
  readonly mean: number
  /** Agreement A of the ratings themselves, −1 to 1: whether people even rate alike. */
  readonly agreement: number
}

/** What is believed beside what is measured, of everybody, a function or a layer. Undefined: too few answered to tell. */
export interface AlignmentRow {
  readonly by: 'all' | GroupedBy
  /** '' for everybody; a function as the workshop names it, a layer by its key. */
  readonly name: string
  readonly believed: Rating | undefined
  /** 0 (opposite answers) to 1 (the same answers), the mean over `questions`. */
  readonly measured: number | undefined
  readonly questions: number
}

export interface Alignment {
  /** Self-ratings, first to last; of a workshop that rates before and after there are two. */
  readonly beliefs: readonly Belief[]
  /** The questions the measure comes from, first to last. */
  readonly questions: readonly Question[]
  /** Everybody, then the functions, then the layers; `believed` is the last self-rating. */
  readonly rows: readonly AlignmentRow[]
  /** How far each function is from all others in each question (same order as `questions`); undefined: too few to tell. */
  readonly disagreement: readonly FunctionDistances[]
}

export interface FunctionDistances {
  readonly name: string
  readonly distances: readonly (number | undefined)[]
}

/**
 * Believed alignment against measured alignment, from what the results of closed rounds tell and nothing else: groups of three and
 * more. Believed is a rating of statements of the round's own; measured are the other ratings, votes and consent. For everybody the
 * measure of a question is the agreement of all answers, put from −1…1 to 0…1; of dots, which have no scale, how near the functions
 * (or, if those are not told, the layers) are to each other. For a group it is how near its answers are to those of all others.
 */
export function alignmentOf({ session }: Pick<StrategyInput, 'session'>): Alignment {
  const closed = (session.rounds ?? []).filter((round) => round.closed !== undefined)
  const beliefs = closed.filter(isSelfRating).flatMap(beliefsOf)
  const questions = withoutRevoted(closed)
    .filter((round) => !isSelfRating(round))
    .flatMap((one) => questionOf(one) ?? [])
  const names = functionNames(session.functions, beliefs, questions)
  const last = beliefs.at(-1)
  return {
    beliefs,
    questions,
    rows: [
      everybody(last, questions),
      ...names.map((name) => rowOf('function', name, last, questions)),
      ...layers.map((name) => rowOf('layer', name, last, questions)),
    ],
    disagreement: names.map((name) => ({
      name,
      distances: questions.map((question) => distanceOf(question, 'function', name)),
    })),
  }
}

/** What was voted on again counts once, as it was answered last. */
function withoutRevoted(rounds: readonly Round[]): Round[] {
  const again = new Set(rounds.map(({ revoteOf }) => revoteOf))
  return rounds.filter(({ id }) => !again.has(id))
}

/** Whoever rates statements, not notes, rates themselves. */
function isSelfRating({ kind, options }: Round): boolean {
  return (
    kind === 'rating' && options.length > 0 && options.every(({ words }) => words !== undefined)
  )
}

function beliefsOf({ id, options, closed }: Round): Belief[] {
  if (!closed) return []
  return options.flatMap(({ words = '' }, index) => {
    const all = ratingOf(closed.result.tallies[index])
    if (!all) return []
    const groups = closed.result.groups.flatMap(({ by, name, tallies }) => {
      const rating = ratingOf(tallies[index])
      return rating && by !== 'onSite' ? [{ by, name, ...rating }] : []
    })
    return [{ round: id, words, closedAtMs: closed.atMs, all, groups }]
  })
}

function ratingOf(tally: readonly number[] = []): Rating | undefined {
  const ratings = sum(tally)
  if (ratings === 0) return undefined
  const mean = sum(tally.map((count, index) => count * (index + 1))) / ratings
  return { tally, ratings, mean, agreement: agreementOf(tally) ?? 0 }
}

function everybody(belief: Belief | undefined, questions: readonly Question[]): AlignmentRow {
  const values = questions.map(nearness).filter((value) => value !== undefined)
  return {
    by: 'all',
    name: '',
    believed: belief?.all,
    measured: meanOf(values),
    questions: values.length,
  }
}

function nearness({ agreement, groups }: Question): number | undefined {
  if (agreement !== undefined) return (agreement + 1) / 2
  const functions = groups.filter(({ by }) => by === 'function')
  const distances = (functions.length > 0 ? functions : groups).map(({ distance }) => distance)
  const mean = meanOf(distances)
  return mean === undefined ? undefined : 1 - mean
}

function rowOf(
  by: GroupedBy,
  name: string,
  belief: Belief | undefined,
  questions: readonly Question[],
): AlignmentRow {
  const distances = questions
    .map((question) => distanceOf(question, by, name))
    .filter((distance) => distance !== undefined)
  const mean = meanOf(distances)
  return {
    by,
    name,
    believed: belief?.groups.find((group) => group.by === by && group.name === name),
    measured: mean === undefined ? undefined : 1 - mean,
    questions: distances.length,
  }
}

function distanceOf({ groups }: Question, by: GroupedBy, name: string): number | undefined {
  return groups.find((group) => group.by === by && group.name === name)?.distance
}

/** Those of the workshop, then those only a result still knows. */
function functionNames(
  functions: readonly string[],
  beliefs: readonly Belief[],
  questions: readonly Question[],
): string[] {
  const told = [...beliefs, ...questions].flatMap(({ groups }) =>
    groups.flatMap(({ by, name }) => (by === 'function' ? [name] : [])),
  )
  return [...new Set([...functions, ...told])]
}
