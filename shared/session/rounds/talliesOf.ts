import { bestRating, consentAnswers, type OnSiteBallot, type Round } from '../../protocol/index.ts'
import type { CastBallot } from './roundSecrets.ts'

/** The ballots added up, one tally for each option in their order; what the numbers are is told at `tallies` in shared/protocol. */
export function talliesOf(
  {
    kind,
    options,
    dots,
    mostPerNote = dots,
  }: Pick<Round, 'kind' | 'options' | 'dots' | 'mostPerNote'>,
  ballots: readonly CastBallot[],
  onSite?: OnSiteBallot,
): number[][] {
  if (kind === 'consent') return [consentTally(ballots, onSite)]
  const places = new Map(options.map(({ id }, index) => [id, index]))
  const tallies = options.map(() => Array<number>(kind === 'dots' ? 2 : bestRating).fill(0))
  for (const { ballot } of ballots) {
    for (const [id, count] of entriesOf(ballot)) {
      const tally = tallies[places.get(id) ?? -1]
      if (tally === undefined) continue
      if (kind === 'dots') add(tally, [0, count], [1, 1])
      else add(tally, [count - 1, 1])
    }
  }
  for (const [index, { id }] of options.entries()) {
    const tally = tallies[index]
    if (tally) addOnSite(tally, id, onSite, mostPerNote)
  }
  return tallies
}

function addOnSite(
  tally: number[],
  id: string,
  onSite: OnSiteBallot | undefined,
  mostPerNote = 1,
): void {
  if (onSite?.kind === 'dots') {
    const count = ownOf(onSite.dots, id) ?? 0
    add(tally, [0, count], [1, Math.ceil(count / mostPerNote)])
  } else if (onSite?.kind === 'rating') {
    for (const [place, count] of (ownOf(onSite.ratings, id) ?? []).entries()) {
      add(tally, [place, count])
    }
  }
}

/** Ids may be anything, also `constructor`. */
function ownOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}

function entriesOf(ballot: CastBallot['ballot']): [string, number][] {
  if (ballot.kind === 'consent') return []
  return Object.entries(ballot.kind === 'dots' ? ballot.dots : ballot.ratings)
}

function consentTally(ballots: readonly CastBallot[], onSite: OnSiteBallot | undefined): number[] {
  const answers = onSite?.kind === 'consent' ? onSite.answers : []
  return consentAnswers.map((answer, place) => {
    const own = ballots.filter(
      ({ ballot }) => ballot.kind === 'consent' && ballot.answer === answer,
    )
    return own.length + (answers[place] ?? 0)
  })
}

function add(tally: number[], ...counts: readonly (readonly [place: number, count: number])[]) {
  for (const [place, count] of counts) tally[place] = (tally[place] ?? 0) + count
}
