import { defineTemplate } from './defineTemplate.ts'
import { column, row, type ZoneText } from './layout.ts'
import { missionAndSuccessSteps } from './missionAndSuccessSteps.ts'

const width = 4720

const mindset: readonly ZoneText[] = [
  {
    id: 'mission',
    title: '1 Mission',
    prompt:
      'For [whom] we will always [do what] so that they [feel or achieve what], even when [the hard case].',
    color: 'violet',
    group: 'Mindset: a mission everybody can act on',
    exportAs: 'mission',
  },
  {
    id: 'monday',
    title: '2 Monday',
    prompt: 'What can I do in my own job on Monday? One note each, with your name on it.',
    color: 'yellow',
    group: 'Mindset: a mission everybody can act on',
    exportAs: 'daily-work',
  },
  {
    id: 'whose-need-wins',
    title: '3 Whose need wins',
    prompt: 'When two needs clash, whose wins, and who decides? Name a clash you have seen.',
    color: 'pink',
    group: 'Mindset: a mission everybody can act on',
    exportAs: 'guardrails',
  },
]

const chainGroup = 'Strategy: success, and the chain that leads to it'

const strategy: readonly ZoneText[] = [
  {
    id: 'success',
    title: '4 Success',
    prompt:
      'We will know it worked when [customer sign] and [business sign] by [date], measured by [measure].',
    color: 'green',
    group: chainGroup,
    exportAs: 'success',
    share: 1.35,
  },
  {
    id: 'chain-outcome',
    title: '5 Chain: customer outcome',
    prompt: 'What can a customer do or stop doing that they could not before? Begin each row here.',
    color: 'teal',
    group: chainGroup,
    exportAs: 'chain',
  },
  {
    id: 'chain-behaviour',
    title: '5 Chain: changed behaviour',
    prompt: 'So what do they do differently: stay, buy, recommend, call less often?',
    color: 'teal',
    group: chainGroup,
    exportAs: 'chain',
  },
  {
    id: 'chain-result',
    title: '5 Chain: business result',
    prompt: 'And what does that change in our figures? Keep the three notes of a chain level.',
    color: 'teal',
    group: chainGroup,
    exportAs: 'chain',
  },
]

const disciplineAsks = 'Who owns it, and in which rhythm?'

const discipline: readonly ZoneText[] = [
  {
    id: 'discipline-measures',
    title: '6 Goals, measures and reporting',
    prompt: `Which figures do we look at, who sees them, and what happens when they fall? ${disciplineAsks}`,
  },
  {
    id: 'discipline-voice',
    title: "6 The customer's voice and stories",
    prompt: `How do we hear customers, and how does a story reach those who can act on it? ${disciplineAsks}`,
  },
  {
    id: 'discipline-roles',
    title: '6 Roles for everybody',
    prompt: `What is each function and layer expected to do for the experience? ${disciplineAsks}`,
  },
  {
    id: 'discipline-education',
    title: '6 Continuing education',
    prompt: `What must people learn, and learn again, to act on the mission? ${disciplineAsks}`,
  },
].map((text) => ({
  ...text,
  color: 'blue',
  group: 'Discipline: four boxes, each with an owner and a rhythm',
  exportAs: 'discipline',
}))

const habitAsks = 'Name who begins and what it replaces.'

const habits: readonly ZoneText[] = [
  {
    id: 'habit-once',
    title: '7 Habits: one-off',
    prompt: `What do we do once, so that the rest becomes possible? ${habitAsks}`,
  },
  {
    id: 'habit-quarterly',
    title: '7 Habits: quarterly',
    prompt: `What do we review or decide every quarter? ${habitAsks}`,
  },
  {
    id: 'habit-weekly',
    title: '7 Habits: weekly',
    prompt: `What do we do every week, even in a bad week? ${habitAsks}`,
  },
  {
    id: 'habit-daily',
    title: '7 Habits: daily',
    prompt: `What is done every day, by whom, without being asked? ${habitAsks}`,
  },
].map((text) => ({
  ...text,
  color: 'orange',
  group: 'Habits and governance',
  exportAs: 'habits',
}))

const governance: ZoneText = {
  id: 'governance',
  title: '8 Governance (optional)',
  prompt:
    'Who decides, how often, and what changes in how we hire, train and prioritise because of it?',
  color: 'grey',
  group: 'Habits and governance',
  exportAs: 'governance',
  optional: true,
}

/** Template B: a mission people can act on, a statement of success tied to results, and the discipline that keeps both alive. */
export const missionAndSuccess = defineTemplate({
  id: 'mission-and-success',
  title: 'Mission and success: mindset, strategy, discipline',
  summary:
    'A mission everybody can act on from Monday, a statement of success with a number and a date, and the owners and habits that keep both alive.',
  zones: [
    ...column([
      row(mindset, width, 3),
      row(strategy, width, 3),
      row(discipline, width, 2),
      row([...habits, governance], width, 2),
    ]).zones,
  ],
  steps: missionAndSuccessSteps,
  checks: [
    {
      id: 'chain-both-ends',
      title: 'The chain has both ends',
      question: 'Does every chain begin with a customer outcome and end in a business result?',
      zones: ['chain-outcome', 'chain-result'],
      rule: { kind: 'noneEmpty' },
    },
    {
      id: 'chain-pairs',
      title: 'No outcome without a result',
      question: 'Which customer outcome has no business result level with it?',
      zones: ['chain-outcome', 'chain-result'],
      rule: { kind: 'eachHasPartner' },
    },
    {
      id: 'discipline-owned',
      title: 'Each discipline box has an owner and a rhythm',
      question: 'Who owns each of the four boxes, and how often does it come round?',
      zones: discipline.map((zone) => zone.id),
      rule: { kind: 'hasFields', fields: ['owner', 'rhythm'] },
    },
    {
      id: 'discipline-complete',
      title: 'No discipline box is empty',
      question: 'Which of the four boxes has nothing in it?',
      zones: discipline.map((zone) => zone.id),
      rule: { kind: 'noneEmpty' },
    },
    {
      id: 'habit-often',
      title: 'At least one weekly or daily habit',
      question: 'Is there at least one thing we will do every week or every day?',
      zones: ['habit-weekly', 'habit-daily'],
      rule: { kind: 'atLeast', count: 1 },
    },
    {
      id: 'success-measured',
      title: 'Success has a number and a date',
      question: 'Does the statement of success name a number and the date it is due?',
      zones: ['success'],
      rule: { kind: 'hasFields', fields: ['number', 'date'] },
    },
  ],
})
