import type { CommitmentAct, GuardrailForm, Outcome, Stage } from '#shared/board'
import { consentAnswers } from '#shared/protocol'
import type {
  Report,
  ReportCommitment,
  ReportEarlier,
  ReportGuardrail,
  ReportLine,
  ReportMove,
} from '#shared/report'
import type { LabelKey } from '../labels/createLabels.ts'
import { answerLabel, layerLabel } from '../labels/labelOf.ts'
import { visibleText } from '../text/visibleText.ts'
import { optionally } from './optionally.ts'
import { reservationOf } from './reservationOf.ts'
import type { TypesetParts } from './typesetParts.ts'

/** The pages on what was agreed beside the zones: moves, guardrails, commitments, what was parked. */
export function strategyOf(report: Report, parts: TypesetParts) {
  const { statements, moves, guardrails, commitments, parked, earlier } = report
  return {
    statements: statements
      .filter(({ zoneId }) => zoneId === undefined)
      .map((line) => lineOf(line, parts)),
    moves: moves.map((move) => moveOf(move, parts)),
    guardrails: guardrails.map((line) => guardrailOf(line, parts)),
    commitments: commitments.map((line) => commitmentOf(line, parts)),
    earlier: earlier.map((one) => earlierOf(one, parts)),
    parked: parked.map(({ text, reason }) => ({
      text: words(text, parts),
      reason: optionally(reason, parts.gate.rich),
    })),
  }
}

/** An agreed line with how people answered, and what they hold against it. */
export function lineOf(line: ReportLine, parts: TypesetParts) {
  return {
    text: words(line.text, parts),
    support: supportOf(line, parts),
    reservations: line.reservations.map((one) => reservationOf(one, parts)),
    despite: optionally(line.reason, parts.gate.rich),
  }
}

/** An empty line is an error in PDF/UA where it stands alone. */
function words(text: string, { gate, labels }: TypesetParts) {
  return gate.rich(visibleText(text, labels.say('notNamed')))
}

function supportOf({ support, agreedAtMs }: ReportLine, { labels }: TypesetParts): string {
  const said = consentAnswers.flatMap((answer) => {
    const count = support?.[answer] ?? 0
    return count === 0 ? [] : [`${answerLabel(labels, answer)}: ${labels.number(count)}`]
  })
  return [labels.say('agreedOn', { date: labels.date(agreedAtMs) }), ...said].join(' · ')
}

function moveOf(move: ReportMove, parts: TypesetParts) {
  const { labels, gate } = parts
  const { money, functions, stages } = move
  const fact = (label: LabelKey, value: string | null | undefined) =>
    value === null || value === undefined || visibleText(value, '') === ''
      ? []
      : [{ label: labels.say(label), value: gate.rich(value) }]
  return {
    ...lineOf(move, parts),
    facts: [
      fact('moveOwner', move.owner),
      fact('moveWork', workOf(move, parts)),
      fact('moveMoney', money && labels.money(money.amount, money.currency)),
      fact('moveDates', datesOf(move, parts)),
      fact('moveMeasure', measureOf(move, parts)),
      fact('moveFunctions', functions.length === 0 ? null : labels.list(functions)),
      fact(
        'moveStages',
        stages.length === 0
          ? null
          : labels.list(stages.map((stage) => labels.say(stageLabels[stage]))),
      ),
      fact('moveGoal', move.businessGoal),
      fact('movePromise', move.brandPromise),
      fact('moveStopped', move.stopped),
    ].flat(),
  }
}

function workOf({ people, hoursPerWeek }: ReportMove, { labels }: TypesetParts): string {
  const said = [
    people === undefined ? [] : labels.count('countPeople', people),
    hoursPerWeek === undefined ? [] : labels.count('countHours', hoursPerWeek),
  ]
  return said.flat().join(', ')
}

function datesOf({ start, end }: ReportMove, { labels }: TypesetParts): string {
  if (start === undefined && end === undefined) return ''
  const date = (value: string | undefined) => (value === undefined ? '…' : labels.date(value))
  return `${date(start)} – ${date(end)}`
}

/** "Calls answered: 62 % → 80 % by 1 June 2027", as far as it was filled. */
function measureOf(move: ReportMove, { labels }: TypesetParts): string {
  const { measure, today, target, targetDate } = move
  const change = [today, target].filter((one) => one !== undefined).join(' → ')
  const by =
    targetDate === undefined ? '' : labels.say('measureBy', { date: labels.date(targetDate) })
  const end = [change, by].filter((one) => one !== '').join(' ')
  return [measure ?? '', end].filter((one) => one !== '').join(': ')
}

function guardrailOf(line: ReportGuardrail, parts: TypesetParts) {
  return {
    ...lineOf(line, parts),
    begin: parts.labels.say(guardrailLabels[line.form]),
    forWhat: optionally(line.forWhat, parts.gate.rich),
  }
}

function commitmentOf(line: ReportCommitment, parts: TypesetParts) {
  const { labels, gate } = parts
  const who = [line.name, line.function, line.layer && layerLabel(labels, line.layer)]
  const named = who.filter((one) => one !== undefined && one !== '').join(', ')
  return {
    ...lineOf(line, parts),
    who: gate.rich(named === '' ? labels.say('notNamed') : named),
    act: labels.say(actLabels[line.act]),
    date: line.date === undefined ? labels.say('notNamed') : labels.date(line.date),
  }
}

function earlierOf({ text, act, name, outcome }: ReportEarlier, parts: TypesetParts) {
  const { labels, gate } = parts
  return {
    who: gate.rich(visibleText(name ?? '', labels.say('notNamed'))),
    act: labels.say(actLabels[act]),
    text: words(text, parts),
    outcome: outcome === undefined ? null : labels.say(outcomeLabels[outcome]),
  }
}

const outcomeLabels: Readonly<Record<Outcome, LabelKey>> = {
  kept: 'outcomeKept',
  changed: 'outcomeChanged',
  dropped: 'outcomeDropped',
}

const stageLabels: Readonly<Record<Stage, LabelKey>> = {
  before: 'stageBefore',
  during: 'stageDuring',
  after: 'stageAfter',
}

const guardrailLabels: Readonly<Record<GuardrailForm, LabelKey>> = {
  whenInDoubt: 'guardrailWhenInDoubt',
  neverTrade: 'guardrailNeverTrade',
  mayDecide: 'guardrailMayDecide',
}

const actLabels: Readonly<Record<CommitmentAct, LabelKey>> = {
  stop: 'actStop',
  start: 'actStart',
  fund: 'actFund',
}
