import type { TemplateInput } from './template.ts'

const fields = [
  'field-owner',
  'field-people',
  'field-money',
  'field-dates',
  'field-measure',
  'field-functions',
  'field-stages',
  'field-serves',
  'field-stopped',
]
const guardrails = ['guardrail-doubt', 'guardrail-never', 'guardrail-free']

/** Agenda of template E, 30 minutes. */
export const strategyTestSteps: TemplateInput['steps'] = [
  {
    id: 'moves-fill',
    title: 'One row per move',
    minutes: 7,
    instruction:
      'Take one move each and fill its row, one short note per field. Leave a field empty rather than guess.',
    hint: 'Put the moves into the first column before people arrive, at most six. Everybody writes at once. An empty field is a result: do not fill it for them.',
    zones: ['moves', ...fields],
  },
  {
    id: 'flags-private',
    title: 'Flags, private',
    minutes: 4,
    instruction:
      'Read the moves of the others. Write one note for each flag you see, with the name of the move and your reason.',
    hint: 'Read the list of flags aloud once. Say: a flag is a question, not a verdict. Nobody flags their own move.',
    zones: ['flags', 'empty-cells'],
    privacy: 'private',
    naming: 'anonymous',
  },
  {
    id: 'flags-reveal',
    title: 'Reveal and cluster',
    minutes: 4,
    instruction: 'Read the flags in silence and put those on the same move together.',
    hint: 'The move with most flags is often the most ambitious one; protect its owner. Read the empty cells aloud.',
    zones: ['flags', 'empty-cells'],
    tools: ['note', 'cluster'],
    naming: 'anonymous',
    activity: { kind: 'reveal' },
  },
  {
    id: 'flags-vote',
    title: 'Vote',
    minutes: 2,
    instruction: 'Spend your dots on the flags that would sink us if nobody answered them.',
    hint: 'Take the three or four with most dots. The others are printed as open.',
    zones: ['flags', 'empty-cells'],
    tools: [],
    privacy: 'private',
    activity: { kind: 'dotVote', mostPerNote: 2 },
  },
  {
    id: 'flags-agree',
    title: 'Answer, overrule, agree',
    minutes: 7,
    instruction:
      'Answer each flag with a new wording, a number or a name. Then say for each move: agree, can live with, concern or block.',
    hint: 'Two minutes a flag. You may overrule one with a reason; flag, reason and your name are printed. A move that stays without owner or hours is parked, not agreed.',
    zones: ['flags', 'flag-answers', 'moves', ...fields],
    activity: { kind: 'consent' },
  },
  {
    id: 'guardrails-agree',
    title: 'Guardrails and close',
    minutes: 6,
    instruction:
      'Complete the three guardrails so that somebody who was not here can decide alone on Monday.',
    hint: 'Two minutes each, one line each. Test with a real case: what would a colleague at the counter do now? Ask for your own flags last, if there is time.',
    zones: [...guardrails, 'own-flags'],
    activity: { kind: 'consent' },
  },
]
