import type { ReportRound, ReportRoundRow } from '#shared/report'
import { answerLabel, roundLabel } from '../labels/labelOf.ts'
import { visibleText } from '../text/visibleText.ts'
import { reservationOf } from './reservationOf.ts'
import type { TypesetParts } from './typesetParts.ts'

/** A closed round: what was asked, a table of what came out, and the reservations. */
export function roundOf(round: ReportRound, parts: TypesetParts) {
  const { labels, gate } = parts
  return {
    question: gate.rich(round.question),
    about: [
      roundLabel(labels, round.kind),
      labels.date(round.closedAtMs),
      labels.count('countBallots', round.ballots),
    ].join(' · '),
    valueName: labels.say(valueNames[round.kind]),
    rows: round.rows.map((row) => rowOf(row, round, parts)),
    reservations: round.reservations.map((one) => reservationOf(one, parts)),
  }
}

const valueNames = {
  dots: 'roundDotsColumn',
  rating: 'roundMeanColumn',
  pairwise: 'roundMeanColumn',
  consent: 'people',
} as const

function rowOf(
  { answer, text, value, people }: ReportRoundRow,
  { kind }: ReportRound,
  { labels, gate }: TypesetParts,
) {
  const isMean = kind === 'rating' || kind === 'pairwise'
  return {
    answer: answer === undefined ? null : answerLabel(labels, answer),
    text: text === undefined || visibleText(text, '') === '' ? null : gate.rich(text),
    value:
      value === undefined
        ? labels.say('notNamed')
        : isMean
          ? value.toFixed(1)
          : labels.number(value),
    people: kind === 'consent' ? null : labels.number(people),
  }
}
