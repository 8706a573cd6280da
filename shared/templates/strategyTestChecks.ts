import type { TemplateInput } from './template.ts'

const moves = ['moves']

/** The flags of template E, then the fields every move needs and the coverage that is always shown. */
export const strategyTestChecks: TemplateInput['checks'] = [
  {
    id: 'by-technology',
    title: 'Strategy by technology',
    question:
      'This names a tool. Which customer problem does it solve, who owns it, and how does it grow with us?',
    zones: moves,
    rule: {
      kind: 'hasFields',
      words: [
        'AI',
        'app',
        'bot',
        'chatbot',
        'cloud',
        'CRM',
        'dashboard',
        'platform',
        'portal',
        'software',
        'system',
        'tool',
      ],
      fields: ['customerProblem', 'owner', 'growthPlan'],
    },
  },
  {
    id: 'by-journey-map',
    title: 'Strategy by journey map',
    question:
      'This ends in a picture. Which decision follows from it, who takes it, and by which date?',
    zones: moves,
    rule: {
      kind: 'hasFields',
      words: ['journey', 'map', 'mapping', 'persona', 'blueprint', 'touchpoint'],
      fields: ['decision', 'owner', 'date'],
    },
  },
  {
    id: 'not-resourced',
    title: 'Not resourced',
    question: 'Who works on it, and how many hours a week? Without people and hours it is a wish.',
    zones: moves,
    rule: { kind: 'hasFields', fields: ['people', 'hours'] },
  },
  {
    id: 'no-measure',
    title: 'No measure',
    question: 'Improve from what to what? Which number would tell us?',
    zones: moves,
    rule: {
      kind: 'hasFields',
      words: ['improve', 'enhance', 'delight', 'optimise', 'optimize', 'strengthen', 'boost'],
      fields: ['number'],
    },
  },
  {
    id: 'borrowed',
    title: 'Borrowed',
    question: 'This names another company. What about our own customers makes it right for us?',
    zones: moves,
    rule: { kind: 'hasFields', words: ['like'], fields: ['customerReason'] },
  },
  {
    id: 'generic',
    title: 'Generic',
    question: 'Swap test: would a competitor, or another industry, sign this sentence too?',
    zones: moves,
    rule: { kind: 'ask', failsOn: 'yes' },
  },
  {
    id: 'side-project',
    title: 'Side project',
    question: 'Which business goal and which brand promise does it serve?',
    zones: moves,
    rule: { kind: 'hasFields', fields: ['businessGoal', 'brandPromise'] },
  },
  {
    id: 'one-silo',
    title: 'One silo',
    question: 'A single function owns it and does it all. Who else must take part for it to work?',
    zones: moves,
    rule: { kind: 'everyMoveTouches', what: 'functions', count: 2 },
  },
  {
    id: 'out-of-order',
    title: 'Out of order',
    question:
      'Was this agreed before what it depends on: mission, then strategy, then outcomes, then daily work?',
    rule: { kind: 'agreedInOrder', order: ['mission', 'moves', 'chain', 'daily-work'] },
  },
  {
    id: 'fields-complete',
    title: 'Every move has its fields',
    question: 'Which field of a move is still empty?',
    zones: moves,
    rule: {
      kind: 'hasFields',
      fields: [
        'owner',
        'people',
        'hours',
        'money',
        'start',
        'end',
        'measure',
        'today',
        'target',
        'date',
        'function',
        'stages',
        'businessGoal',
        'brandPromise',
        'stopped',
      ],
    },
  },
  {
    id: 'functions-covered',
    title: 'Functions and moves',
    question: 'Which function does no move touch?',
    rule: { kind: 'coverage', rows: 'functions', columns: 'moves' },
  },
  {
    id: 'layers-covered',
    title: 'Layers and commitments',
    question: 'Which layer has committed to nothing?',
    rule: { kind: 'coverage', rows: 'layers', columns: 'commitments' },
  },
  {
    id: 'stages-covered',
    title: 'Customer stages and moves',
    question: 'Which of before, during and after being a customer does no move touch?',
    rule: { kind: 'coverage', rows: 'stages', columns: 'moves' },
  },
  {
    id: 'building-blocks-covered',
    title: 'Building blocks and moves',
    question:
      'Which building block has no move: success by design, culture, working with customers, experience innovation?',
    rule: { kind: 'coverage', rows: 'buildingBlocks', columns: 'moves' },
  },
  {
    id: 'guardrails-written',
    title: 'All three guardrails',
    question: 'Which of the three guardrails have we not written?',
    zones: ['guardrail-doubt', 'guardrail-never', 'guardrail-free'],
    rule: { kind: 'noneEmpty' },
  },
]
