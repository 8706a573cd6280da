import { defineTemplate } from './defineTemplate.ts'
import { column, row, type ZoneText } from './layout.ts'
import { thinkBigSteps } from './thinkBigSteps.ts'

const width = 4060

const lanes: readonly ZoneText[] = [
  {
    id: 'think-big',
    title: '1 Think big',
    prompt: 'The headline about us in three years. What will a customer be quoted as saying?',
    color: 'violet',
    group: 'The moves',
    exportAs: 'roadmap',
  },
  {
    id: 'start-small',
    title: '2 Start small',
    prompt:
      'The first test: which customer, which place, at most six weeks. Put it level with the headline it serves.',
    color: 'yellow',
    group: 'The moves',
    exportAs: 'roadmap',
  },
  {
    id: 'learn-fast',
    title: '3 Learn fast',
    prompt:
      'What would change our mind, and by when will we know? Write the stop rule and the date.',
    color: 'blue',
    group: 'The moves',
    exportAs: 'roadmap',
  },
  {
    id: 'scale',
    title: '4 Scale',
    prompt: 'What must be true before we roll it out, and who then runs it?',
    color: 'green',
    group: 'The moves',
    exportAs: 'roadmap',
  },
]

const stages: readonly ZoneText[] = [
  {
    id: 'stage-before',
    title: 'Before being a customer',
    prompt:
      'What does each move change for people who look, compare and decide? An empty column is an answer too.',
    color: 'teal',
    group: 'What each move changes, before, during and after being a customer',
    exportAs: 'roadmap',
  },
  {
    id: 'stage-during',
    title: 'During, while being a customer',
    prompt: 'What does each move change for people who use, pay, ask for help and complain?',
    color: 'teal',
    group: 'What each move changes, before, during and after being a customer',
    exportAs: 'roadmap',
  },
  {
    id: 'stage-after',
    title: 'After being a customer',
    prompt: 'What does each move change for people who leave, come back or tell others about us?',
    color: 'teal',
    group: 'What each move changes, before, during and after being a customer',
    exportAs: 'roadmap',
  },
]

/** Template C: each move crosses four lanes, from the headline to the roll-out, and is placed before, during and after being a customer. */
export const thinkBig = defineTemplate({
  id: 'think-big',
  title: 'Think big, start small, learn fast, scale',
  summary:
    'A roadmap of few moves, each with its headline, a first test of at most six weeks, a stop rule with a date, and what must be true to roll it out.',
  zones: [...column([row(lanes, width, 5), row(stages, width, 3)]).zones],
  steps: thinkBigSteps,
  checks: [
    {
      id: 'big-has-small',
      title: 'Each "big" has a "small"',
      question: 'Does every headline in Think big have a first test in Start small?',
      zones: ['think-big', 'start-small'],
      rule: { kind: 'eachHasPartner' },
    },
    {
      id: 'test-has-stop-rule',
      title: 'Each test has a stop rule and a date',
      question:
        'Do we know for every test what would make us stop, and by which date we will know?',
      zones: ['start-small', 'learn-fast'],
      rule: { kind: 'hasFields', fields: ['stopRule', 'date'] },
    },
    {
      id: 'stages-covered',
      title: 'Customer stages without a move',
      question: 'Which of before, during and after being a customer does no move touch?',
      zones: ['stage-before', 'stage-during', 'stage-after'],
      rule: { kind: 'coverage', rows: 'stages', columns: 'moves' },
    },
  ],
})
