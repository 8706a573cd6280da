import type { TemplateInput } from './template.ts'

const lanes = ['think-big', 'start-small', 'learn-fast', 'scale']
const stages = ['stage-before', 'stage-during', 'stage-after']

/** Agenda of template C, 90 minutes. */
export const thinkBigSteps: TemplateInput['steps'] = [
  {
    id: 'welcome',
    title: 'Welcome: what a move is',
    minutes: 5,
    instruction:
      'Read the four lanes from left to right. A move is one horizontal line through all four.',
    hint: 'Show one example of a move through all lanes. Say: we want three to five moves that fit together, not a list of projects.',
    zones: lanes,
    tools: [],
    activity: { kind: 'discuss' },
  },
  {
    id: 'big-private',
    title: 'Think big, private',
    minutes: 8,
    instruction:
      'Write the headline about us in three years, as a newspaper would print it. One headline per note.',
    hint: 'Ask for what the customer notices, not for what we buy or build. A headline that names a tool is a sign to ask "so that a customer can do what?".',
    zones: ['think-big'],
    privacy: 'private',
  },
  {
    id: 'big-cluster',
    title: 'Reveal and cluster',
    minutes: 10,
    instruction:
      'Read all headlines in silence. Move those that belong together and name each cluster.',
    hint: 'Keep a headline that stands alone: it may be the boldest. Ask each function which headline surprised them.',
    zones: ['think-big'],
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'big-vote',
    title: 'Vote',
    minutes: 5,
    instruction: 'Spend your dots on the headlines worth three years of work. At most two on one.',
    hint: 'Take the three to five with most dots on. Look at the result by function: a headline only one function wants needs a second sponsor or a place in the parking lot.',
    zones: ['think-big'],
    tools: [],
    privacy: 'private',
    activity: { kind: 'dotVote', mostPerNote: 2 },
  },
  {
    id: 'small-private',
    title: 'Start small and learn fast, private',
    minutes: 12,
    instruction:
      'For the chosen headlines write a first test: which customer, which place, at most six weeks. Then write what would change our mind, and by when we will know.',
    hint: 'Put notes level with their headline. Watch for tests without a real customer and for "pilot" without an end. Somebody who has no test writes what worries them about it.',
    zones: ['start-small', 'learn-fast'],
    privacy: 'private',
  },
  {
    id: 'small-cluster',
    title: 'Reveal and cluster the tests',
    minutes: 15,
    instruction:
      'Read the tests line by line. Keep one test per headline and merge what can run together.',
    hint: 'The smallest test that could prove us wrong wins. Ask of each: could we begin on Monday, and what would we stop for it?',
    zones: ['think-big', 'start-small', 'learn-fast'],
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'scale-write',
    title: 'Scale, and the customer stages',
    minutes: 15,
    instruction:
      'Write what must be true before we roll it out and who then runs it. Then place each move under before, during and after being a customer.',
    hint: 'Ask the people who would run it, not those who invented it. Point at an empty stage and leave it empty rather than filling it to please.',
    zones: ['scale', ...stages],
  },
  {
    id: 'moves-agree',
    title: 'Agree on the moves',
    minutes: 15,
    instruction:
      'For each move say: agree, can live with, concern or block. Give the reason for a concern or a block.',
    hint: 'Read the whole line aloud before asking: headline, test, stop rule with date, who runs it. Three minutes a move; a block that stays goes to the parking lot with its name.',
    zones: lanes,
    activity: { kind: 'consent' },
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 5,
    instruction: 'Say aloud which test starts first, on which day, and who will be there.',
    hint: 'Read out what stayed empty: headlines without a test, tests without a date, stages no move touches. Name who takes each.',
    zones: [...lanes, ...stages],
    activity: { kind: 'discuss' },
  },
]
