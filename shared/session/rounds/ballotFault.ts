import { type Result, refuse, succeed } from '../../basics/index.ts'
import type { Ballot, Round } from '../../protocol/index.ts'
import type { RoundRefusal } from './roundSecrets.ts'

/** Whether a ballot is one this round can take from somebody of that function (S121 to S124); numbers were checked at the door. */
export function checkBallot(
  round: Round,
  ballot: Ballot,
  voterFunction: string | undefined,
): Result<true, RoundRefusal> {
  if (ballot.kind !== round.kind) return refuse('wrongBallot')
  if (ballot.kind === 'consent') return checkReason(ballot)
  const entries = Object.entries(ballot.kind === 'dots' ? ballot.dots : ballot.ratings)
  const options = new Map(round.options.map((option) => [option.id, option]))
  for (const [id] of entries) {
    const option = options.get(id)
    if (option === undefined) return refuse('foreignOption', id)
    if (round.kind === 'pairwise' && option.words === voterFunction) return refuse('ownFunction')
  }
  return ballot.kind === 'dots' ? checkBudget(round, entries) : succeed(true)
}

/** An answer without a word takes back what was answered before. */
export function isEmptyBallot(ballot: Ballot): boolean {
  if (ballot.kind === 'consent') return ballot.answer === undefined
  return Object.keys(ballot.kind === 'dots' ? ballot.dots : ballot.ratings).length === 0
}

function checkReason({
  answer,
  reason = '',
}: Extract<Ballot, { kind: 'consent' }>): Result<true, RoundRefusal> {
  const needsReason = answer === 'concern' || answer === 'block'
  return needsReason && reason === '' ? refuse('noReason') : succeed(true)
}

function checkBudget(
  { dots = 0, mostPerNote = dots }: Round,
  entries: readonly (readonly [string, number])[],
): Result<true, RoundRefusal> {
  const over = entries.find(([, count]) => count > mostPerNote)
  if (over) return refuse('overCap', String(mostPerNote))
  const spent = entries.reduce((sum, [, count]) => sum + count, 0)
  return spent > dots ? refuse('overBudget', String(dots)) : succeed(true)
}
