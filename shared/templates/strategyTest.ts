import { defineTemplate } from './defineTemplate.ts'
import { column, row, type ZoneText } from './layout.ts'
import { strategyTestChecks } from './strategyTestChecks.ts'
import { strategyTestSteps } from './strategyTestSteps.ts'

const width = 5700
const tableGroup = 'The moves: one row each, one note per field'

const move: ZoneText = {
  id: 'moves',
  title: 'The move',
  prompt: 'One move per row, at most six: a verb, what changes, for which customer.',
  color: 'yellow',
  group: tableGroup,
  exportAs: 'moves',
  share: 1.4,
}

const fields: readonly ZoneText[] = [
  { id: 'field-owner', title: 'Owner', prompt: 'One name. Who answers for it?' },
  {
    id: 'field-people',
    title: 'People and hours',
    prompt: 'People and hours per week: who, how many?',
  },
  { id: 'field-money', title: 'Money', prompt: 'How much, and from whose budget?' },
  { id: 'field-dates', title: 'Start and end', prompt: 'From which day to which day?' },
  { id: 'field-measure', title: 'Measure', prompt: 'Measure, today, target, date.' },
  {
    id: 'field-functions',
    title: 'Functions touched',
    prompt: 'Which functions take part, which only feel it?',
  },
  {
    id: 'field-stages',
    title: 'Customer stages touched',
    prompt: 'Before, during, after being a customer?',
  },
  {
    id: 'field-serves',
    title: 'Goal and promise served',
    prompt: 'Business goal and brand promise served: which line?',
  },
  {
    id: 'field-stopped',
    title: 'What is stopped for it',
    prompt: 'What do we no longer do, so that this has room?',
  },
].map((text) => ({ ...text, color: 'white', group: tableGroup, exportAs: 'moves' }))

const flags: readonly ZoneText[] = [
  {
    id: 'flags',
    title: 'Flags',
    prompt:
      'Which flag does a move raise, and why? Strategy by technology · by journey map · not resourced · no measure · borrowed · generic · side project · one silo · out of order. Begin with the name of the move.',
    color: 'red',
    group: 'The test',
    exportAs: 'gaps',
    share: 1.6,
  },
  {
    id: 'flag-answers',
    title: 'Answered or overruled',
    prompt:
      'What answers the flag: a new wording, a number, an owner? Or overruled: reason and name. Both are printed.',
    color: 'orange',
    group: 'The test',
    exportAs: 'gaps',
    share: 1.2,
  },
  {
    id: 'empty-cells',
    title: 'Coverage: what stays empty',
    prompt:
      'Which function, layer, customer stage or building block (success by design, culture, working with customers, experience innovation) does no move or commitment touch?',
    color: 'grey',
    group: 'The test',
    exportAs: 'gaps',
    share: 1.2,
  },
  {
    id: 'own-flags',
    title: 'Our own flags',
    prompt:
      'What should we always ask here? A name, words to look for or a field that must be filled, the question to ask.',
    color: 'pink',
    group: 'The test',
    exportAs: 'gaps',
    optional: true,
  },
]

const guardrails: readonly ZoneText[] = [
  {
    id: 'guardrail-doubt',
    title: 'Guardrail: when in doubt',
    prompt: 'When in doubt, do … so that nobody has to ask.',
  },
  {
    id: 'guardrail-never',
    title: 'Guardrail: never trade',
    prompt: 'We never trade … for … Name what we are tempted to trade.',
  },
  {
    id: 'guardrail-free',
    title: 'Guardrail: decide without asking',
    prompt: 'You may decide this without asking … up to which amount, in which case?',
  },
].map((text) => ({
  ...text,
  color: 'violet',
  group: 'Guardrails: one page for everybody',
  exportAs: 'guardrails',
}))

/** Template E, a closing check for any board: each move with its fields, the flags it raises, what stays empty, and guardrails. */
export const strategyTest = defineTemplate({
  id: 'strategy-test',
  title: 'Strategy test: will it hold on Monday?',
  summary:
    'Thirty minutes that test every move for owner, resources, measure and purpose, show what nobody covers, and end in guardrails on one page.',
  zones: [
    ...column([row([move, ...fields], width, 6), row(flags, width, 2), row(guardrails, width, 2)])
      .zones,
  ],
  steps: strategyTestSteps,
  checks: strategyTestChecks,
})
