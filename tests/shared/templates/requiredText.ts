import type { TemplateId } from '#shared/protocol'

/** The rows of the template catalogue: zone id → what its title and prompt must say. Prompts may grow, never lose these. */
export const requiredZones: { readonly [id in TemplateId]?: Readonly<Record<string, string[]>> } = {
  'inside-out': {
    opening: ['In one sentence, what is our CX strategy?'],
    'target-customers': ['Whom exactly do we serve, and whom do we choose not to serve?'],
    'value-proposition': ['Why do those customers pick us rather than somebody else?'],
    'business-goals': ['What must the business achieve in the next 12 to 24 months?'],
    brand: ['What do we want to be known for?', 'What would we never do?'],
    'what-follows': [
      'Given 1 to 4, where must the experience be outstanding, and where is good enough enough?',
    ],
  },
  'mission-and-success': {
    mission: [
      'For [whom] we will always [do what] so that they [feel or achieve what], even when [the hard case].',
    ],
    monday: ['What can I do in my own job on Monday?', 'One note each', 'your name'],
    'whose-need-wins': ['When two needs clash, whose wins, and who decides?'],
    success: [
      'We will know it worked when [customer sign] and [business sign] by [date], measured by [measure].',
    ],
    'chain-outcome': ['customer outcome'],
    'chain-behaviour': ['changed behaviour'],
    'chain-result': ['business result'],
    'discipline-measures': ['Goals, measures and reporting', 'owns', 'rhythm'],
    'discipline-voice': ["The customer's voice and stories", 'owns', 'rhythm'],
    'discipline-roles': ['Roles for everybody', 'owns', 'rhythm'],
    'discipline-education': ['Continuing education', 'owns', 'rhythm'],
    'habit-once': ['one-off'],
    'habit-quarterly': ['quarterly'],
    'habit-weekly': ['weekly'],
    'habit-daily': ['daily'],
    governance: [
      'optional',
      'Who decides, how often, and what changes in how we hire, train and prioritise',
    ],
  },
  'think-big': {
    'think-big': ['The headline about us in three years.'],
    'start-small': ['The first test: which customer, which place, at most six weeks.'],
    'learn-fast': ['What would change our mind, and by when will we know?'],
    scale: ['What must be true before we roll it out, and who then runs it?'],
    'stage-before': ['Before being a customer'],
    'stage-during': ['During, while being a customer'],
    'stage-after': ['After being a customer'],
  },
  alignment: {
    ...laneRows('executives', 'Executives'),
    ...laneRows('middle', 'Middle'),
    ...laneRows('front-line', 'Front line'),
    'hand-off-give': ['From us you get … by …'],
    'hand-off-need': ['From you we need …'],
    'function-ratings': [
      'Blind, 1–5: every function rates every other function',
      'gap between the two views of a pair',
    ],
    'we-say': ['We say …'],
    'customer-met': ['Last month a customer met …'],
    ...modelRows('business', 'economic', 'operational', 'risk', 'cx'),
    'commit-executives': ['What will this layer, this function, stop, start or fund?'],
    'commit-middle': ['What will this layer, this function, stop, start or fund?'],
    'commit-front-line': ['What will this layer, this function, stop, start or fund?'],
  },
  'strategy-test': {
    moves: ['move'],
    'field-owner': ['Owner'],
    'field-people': ['People and hours per week'],
    'field-money': ['Money'],
    'field-dates': ['Start and end'],
    'field-measure': ['Measure, today, target, date'],
    'field-functions': ['Functions touched'],
    'field-stages': ['Customer stages touched'],
    'field-serves': ['Business goal and brand promise served'],
    'field-stopped': ['What is stopped for it'],
    flags: [
      'by technology',
      'by journey map',
      'not resourced',
      'no measure',
      'borrowed',
      'generic',
      'side project',
      'one silo',
      'out of order',
    ],
    'flag-answers': ['overruled', 'reason and name', 'printed'],
    'empty-cells': ['success by design, culture, working with customers, experience innovation'],
    'own-flags': ['A name, words to look for or a field that must be filled, the question to ask'],
    'guardrail-doubt': ['When in doubt, do …'],
    'guardrail-never': ['We never trade … for …'],
    'guardrail-free': ['You may decide this without asking …'],
  },
}

/** The checks the catalogue names: id → kinds of rule that answer it. */
export const requiredChecks: { readonly [id in TemplateId]?: Readonly<Record<string, string>> } = {
  'inside-out': { 'swap-test': 'ask', 'moves-rooted': 'everyMovePointsTo' },
  'mission-and-success': {
    'chain-both-ends': 'noneEmpty',
    'discipline-owned': 'hasFields',
    'habit-often': 'atLeast',
    'success-measured': 'hasFields',
  },
  'think-big': {
    'big-has-small': 'eachHasPartner',
    'test-has-stop-rule': 'hasFields',
    'stages-covered': 'coverage',
  },
  alignment: {
    'layers-commit': 'noneEmpty',
    'commitments-named': 'hasFields',
    'models-owned': 'hasFields',
    'single-owner-share': 'shareOwnedByOneFunction',
    contradictions: 'listContradictions',
    'pair-gaps': 'ratingGaps',
  },
  'strategy-test': {
    'by-technology': 'hasFields',
    'by-journey-map': 'hasFields',
    'not-resourced': 'hasFields',
    'no-measure': 'hasFields',
    borrowed: 'hasFields',
    generic: 'ask',
    'side-project': 'hasFields',
    'one-silo': 'everyMoveTouches',
    'out-of-order': 'agreedInOrder',
    'functions-covered': 'coverage',
    'layers-covered': 'coverage',
    'stages-covered': 'coverage',
    'building-blocks-covered': 'coverage',
  },
}

function laneRows(id: string, title: string): Record<string, string[]> {
  return {
    [`${id}-want`]: [title, 'what I want'],
    [`${id}-pressure`]: [title, 'the pressure I feel'],
    [`${id}-blocks`]: [title, 'what blocks me'],
    [`${id}-needs`]: [title, 'what I need from the other two'],
  }
}

function modelRows(...ids: string[]): Record<string, string[]> {
  return Object.fromEntries(
    ids.map((id) => [
      `model-${id}`,
      ['model', 'Owner', 'Current bet', 'What does the CX strategy change in it'],
    ]),
  )
}
