import type {
  OnSiteBallot,
  Reservation,
  Round,
  RoundGroup,
  RoundResult,
} from '../../protocol/index.ts'
import { fewAreHidden, leastGroup } from './fewAreHidden.ts'
import { peopleIn } from './onSiteBallot.ts'
import type { CastBallot } from './roundSecrets.ts'
import { talliesOf } from './talliesOf.ts'

/** Who gave a ballot; what a result may tell of them is decided here. */
interface Named {
  readonly id: string
  readonly name: string
}

/** Somebody whose answer is counted. Of people on site nothing else is known. */
type Counted = Pick<CastBallot, 'function' | 'layer'> & { readonly onSite?: true }

/**
 * What a closed round tells everybody (S130 to S133): sums, those of groups that are large enough, and reservations. What
 * was entered for people on site is in the sums over all, in those of no function or layer (S206).
 */
export function resultOf(
  round: Round,
  people: readonly Named[],
  ballots: readonly CastBallot[],
  onSite?: OnSiteBallot,
): RoundResult {
  const here = peopleIn(onSite)
  const told = groupsToTell(round, [...ballots, ...peopleOnSite(here)])
  const tallies = talliesOf(round, ballots, onSite)
  return {
    ballots: ballots.length + here,
    ...(here > 0 ? { onSite: here } : {}),
    tallies: round.kind === 'pairwise' ? withoutFew(round, ballots, tallies, told) : tallies,
    groups: told.map(({ by, name, members }) => ({
      by,
      name,
      ballots: members.length,
      tallies:
        by === 'onSite'
          ? talliesOf(round, [], onSite)
          : talliesOf(
              round,
              ballots.filter((ballot) => ballot[by] === name),
            ),
    })),
    ...(round.kind === 'consent'
      ? { reservations: reservationsOf(round, people, ballots, onSite) }
      : {}),
  }
}

function peopleOnSite(count: number): Counted[] {
  return Array.from({ length: count }, () => ({
    ...{ function: undefined, layer: undefined },
    onSite: true,
  }))
}

/** How functions see each other is what such a round is for: the sum over all goes where it would give few away beside that (S132). */
function withoutFew(
  round: Round,
  ballots: readonly Counted[],
  tallies: number[][],
  told: readonly Candidate[],
): number[][] {
  return tallies.map((tally, index) => {
    const raters = ratersOf(round, ballots, index)
    return raters.length >= leastGroup && isSafe(raters, told, true) ? tally : []
  })
}

/** Those who can have rated an option: of a function all others. Whether they did is not asked, it would tell about them. */
function ratersOf({ kind, options }: Round, ballots: readonly Counted[], option: number) {
  if (kind !== 'pairwise') return ballots
  return ballots.filter((ballot) => ballot.function !== options[option]?.words)
}

/** Groups are let through one by one, larger ones first, each only if no few can be computed with those before it. */
function groupsToTell(round: Round, ballots: readonly Counted[]): Candidate[] {
  const audits = auditsOf(round, ballots)
  const withTotal = round.kind !== 'pairwise'
  const told: Candidate[] = []
  for (const candidate of candidatesOf(ballots)) {
    const next = [...told, candidate]
    if (audits.every((raters) => isSafe(raters, next, withTotal))) told.push(candidate)
  }
  return told.sort(byName)
}

interface Candidate {
  readonly by: RoundGroup['by']
  readonly name: string
  readonly members: readonly Counted[]
}

function candidatesOf(ballots: readonly Counted[]): Candidate[] {
  const here = { by: 'onSite' as const, name: '', members: ballots.filter((one) => one.onSite) }
  const groups = (['function', 'layer'] as const).flatMap((by) => {
    const names = [...new Set(ballots.flatMap((ballot) => ballot[by] ?? []))]
    return names.map((name) => ({
      by,
      name,
      members: ballots.filter((ballot) => ballot[by] === name),
    }))
  })
  return [...groups, here]
    .filter(({ members }) => members.length >= leastGroup)
    .sort((a, b) => b.members.length - a.members.length || byName(a, b))
}

function byName(a: Candidate, b: Candidate): number {
  return a.by.localeCompare(b.by) || a.name.localeCompare(b.name)
}

/** For each set of options that the same people can have rated: those people. */
function auditsOf(round: Round, ballots: readonly Counted[]): (readonly Counted[])[] {
  if (round.kind !== 'pairwise') return [ballots]
  return round.options.map((_, index) => ratersOf(round, ballots, index))
}

/** @param withTotal whether the sum over all raters is told, too */
function isSafe(
  raters: readonly Counted[],
  told: readonly Candidate[],
  withTotal: boolean,
): boolean {
  const cellOf = ({ function: name, layer, onSite }: Counted) =>
    onSite ? 'onSite' : `${layer ?? ''}:${name ?? ''}`
  const cells = new Map<string, number>()
  for (const rater of raters) cells.set(cellOf(rater), (cells.get(cellOf(rater)) ?? 0) + 1)
  const names = [...cells.keys()]
  const cellsIn = (members: readonly Counted[]) => {
    const inside = new Set(members.map(cellOf))
    return names.flatMap((name, index) => (inside.has(name) ? [index] : []))
  }
  const sets = told.map(({ members }) => cellsIn(members))
  if (withTotal) sets.push(names.map((_, index) => index))
  return fewAreHidden([...cells.values()], sets)
}

/** In the order they were kept, those of people on site last; who said it only where the round is not anonymous (S133, S207). */
function reservationsOf(
  { anonymous }: Round,
  people: readonly Named[],
  ballots: readonly CastBallot[],
  onSite: OnSiteBallot | undefined,
): Reservation[] {
  const own = ballots.flatMap(({ ballot, participantId, function: silo }) => {
    if (ballot.kind !== 'consent') return []
    const { answer, reason = '' } = ballot
    if (answer !== 'concern' && answer !== 'block') return []
    const name = people.find(({ id }) => id === participantId)?.name
    const who = anonymous ? {} : { ...(name ? { name } : {}), ...(silo ? { function: silo } : {}) }
    return [{ answer, reason, ...who }]
  })
  const said = onSite?.kind === 'consent' ? onSite.reasons : []
  const here = said.map((one) => (anonymous ? one : { ...one, onSite: true as const }))
  const reservations: Reservation[] = [...own, ...here]
  // The order of coming would tell who wrote which.
  return anonymous ? reservations.sort((a, b) => a.reason.localeCompare(b.reason)) : reservations
}
