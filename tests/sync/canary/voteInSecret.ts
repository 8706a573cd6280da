import { ask, type TappedPerson } from './TappedPerson.ts'
import type { Taps } from './Taps.ts'

interface Vote {
  readonly taps: Taps
  readonly url: string
  readonly workshopId: string
  readonly lead: TappedPerson
  readonly reader: TappedPerson
  readonly voters: readonly TappedPerson[]
  /** A text nobody else would write. */
  readonly canary: (what: string) => string
  /** Whether a tap is one of this workshop. */
  readonly within: (tap: string) => boolean
}

/**
 * A consent round from opening to close: what people say beside their answer is theirs for good, a reservation until the
 * round is closed; everybody tries to read everybody's ballot.
 */
export async function voteInSecret(vote: Vote): Promise<void> {
  const { taps, lead, voters, reader, canary, within } = vote
  const round = canary('round').replaceAll(' ', '-').slice(0, 60)
  const send = (person: TappedPerson, command: object) =>
    ask(vote, person.tap, `/api/workshops/${vote.workshopId}/commands`, {
      ...{ token: person.session.sessionToken, body: command },
    })
  const question = 'We go on like this.'
  await send(lead, { type: 'openRound', round: { kind: 'consent', id: round, question } })
  const reservations: { readonly words: string; readonly tap: string }[] = []
  for (const [n, person] of voters.entries()) {
    const isReservation = n === 0
    const words = canary(`ballot ${person.tap}`)
    const mine = (tap: string) => tap === person.tap || tap === 'disk'
    if (isReservation) reservations.push({ words, tap: person.tap })
    else taps.hide(`ballot of ${person.tap}`, words, mine)
    const ballot = { kind: 'consent', answer: isReservation ? 'concern' : 'agree', reason: words }
    await send(person, { type: 'castBallot', round, ballot })
  }
  await send(lead, { type: 'setOnSite', people: 3 })
  const onSite = canary('ballot on site')
  reservations.push({ words: onSite, tap: lead.tap })
  const reasons = [{ answer: 'block', reason: onSite }]
  const entered = { kind: 'consent', answers: [1, 0, 0, 1, 1], reasons }
  await send(lead, { type: 'castOnSite', round, ballot: entered })
  await readBallots(vote, round)
  for (const { words, tap } of reservations) {
    taps.hiddenUntilNow(`reservation of ${tap}`, words, (name) => name === tap || name === 'disk')
    taps.hide(`reservation of ${tap}`, words, within)
  }
  await send(lead, { type: 'closeRound', round })
  await readBallots(vote, round)
  await ask(vote, reader.tap, `/api/workshops/${vote.workshopId}`, {
    token: reader.session.sessionToken,
  })
  for (const { words } of reservations) {
    if (!taps.has(reader.tap, words)) throw new Error('a reservation was not told after the close')
  }
}

async function readBallots(
  { lead, reader, voters, workshopId, ...vote }: Vote,
  round: string,
): Promise<void> {
  const path = `/api/workshops/${workshopId}/rounds/${round}/ballot`
  for (const person of [lead, reader, ...voters]) {
    await ask(vote, person.tap, path, { token: person.session.sessionToken })
  }
  await ask(vote, 'anyone', path)
}
