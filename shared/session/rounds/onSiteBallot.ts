import { type Result, refuse, succeed } from '../../basics/index.ts'
import { consentAnswers, type OnSiteBallot, type Round } from '../../protocol/index.ts'
import type { RoundRefusal } from './roundSecrets.ts'

/** How many people's answers it holds. */
export function peopleIn(ballot: OnSiteBallot | undefined): number {
  if (ballot === undefined) return 0
  return ballot.kind === 'consent' ? sumOf(ballot.answers) : ballot.people
}

/** Whether nobody on site has answered anything, so that what was entered is taken back (S201). */
export function isEmptyOnSite(ballot: OnSiteBallot): boolean {
  if (ballot.kind === 'consent') return sumOf(ballot.answers) === 0
  const given = ballot.kind === 'dots' ? Object.values(ballot.dots) : Object.values(ballot.ratings)
  return given.flat().every((count) => count === 0)
}

/**
 * Whether a round can take these answers of people on site, of whom there are `most` (S200 to S205). Dots are those of all
 * of them: as many as each may give, so often, and that can then also be dealt out so that nobody has given too many.
 */
export function checkOnSite(
  round: Round,
  ballot: OnSiteBallot,
  most: number,
): Result<true, RoundRefusal> {
  if (ballot.kind !== round.kind) return refuse('wrongBallot')
  if (peopleIn(ballot) > most) return refuse('overPeople', String(most))
  if (ballot.kind === 'consent') return checkReasons(ballot)
  const given: Readonly<Record<string, unknown>> =
    ballot.kind === 'dots' ? ballot.dots : ballot.ratings
  const options = new Set(round.options.map(({ id }) => id))
  const foreign = Object.keys(given).find((id) => !options.has(id))
  if (foreign !== undefined) return refuse('foreignOption', foreign)
  return ballot.kind === 'dots' ? checkDots(round, ballot) : checkRatings(ballot)
}

function checkDots(
  { dots: budget = 0, mostPerNote = budget }: Round,
  { people, dots }: Extract<OnSiteBallot, { kind: 'dots' }>,
): Result<true, RoundRefusal> {
  const given = Object.values(dots)
  if (given.some((count) => count > people * mostPerNote)) {
    return refuse('overCap', String(people * mostPerNote))
  }
  const most = people * budget
  return sumOf(given) > most ? refuse('overBudget', String(most)) : succeed(true)
}

function checkRatings({
  people,
  ratings,
}: Extract<OnSiteBallot, { kind: 'rating' }>): Result<true, RoundRefusal> {
  const isOver = Object.values(ratings).some((counts) => sumOf(counts) > people)
  return isOver ? refuse('overPeople', String(people)) : succeed(true)
}

/** As many reasons as there are concerns and blocks, each with a word. */
function checkReasons({
  answers,
  reasons,
}: Extract<OnSiteBallot, { kind: 'consent' }>): Result<true, RoundRefusal> {
  const isComplete = (['concern', 'block'] as const).every((answer) => {
    const said = reasons.filter((one) => one.answer === answer && one.reason !== '')
    return said.length === answers[consentAnswers.indexOf(answer)]
  })
  return isComplete && reasons.every(({ reason }) => reason !== '')
    ? succeed(true)
    : refuse('noReason')
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
