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
      ...(round.onSite > 0 ? [labels.count('countOnSite', round.onSite)] : []),
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
  { answer, text, value, people, isLeast }: ReportRoundRow,
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
    people: kind === 'consent' ? null : peopleLabel(people, isLeast === true, labels),
  }
}

function peopleLabel(people: number, isLeast: boolean, labels: TypesetParts['labels']): string {
  return isLeast && people > 0 ? labels.count('countOrMore', people) : labels.number(people)
}
