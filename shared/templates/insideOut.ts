import { defineTemplate } from './defineTemplate.ts'
import { insideOutSteps } from './insideOutSteps.ts'
import { column, row, type ZoneText } from './layout.ts'

const width = 4060

const opening: ZoneText = {
  id: 'opening',
  title: 'Our CX strategy today',
  prompt:
    'In one sentence, what is our CX strategy? Write it alone, before anybody has spoken. "I do not know" is an honest answer.',
  color: 'grey',
  group: 'Where we start',
  exportAs: 'alignment',
}

const whoWeAre: readonly ZoneText[] = [
  {
    id: 'target-customers',
    title: '1 Target customers',
    prompt: 'Whom exactly do we serve, and whom do we choose not to serve?',
    color: 'blue',
    group: 'Who we are',
    exportAs: 'who-we-are',
  },
  {
    id: 'value-proposition',
    title: '2 Value proposition',
    prompt: 'Why do those customers pick us rather than somebody else?',
    color: 'teal',
    group: 'Who we are',
    exportAs: 'who-we-are',
  },
  {
    id: 'business-goals',
    title: '3 Business goals',
    prompt:
      'What must the business achieve in the next 12 to 24 months? Name the number and the date.',
    color: 'orange',
    group: 'Who we are',
    exportAs: 'who-we-are',
  },
  {
    id: 'brand',
    title: '4 Brand',
    prompt: 'What do we want to be known for? What would we never do?',
    color: 'violet',
    group: 'Who we are',
    exportAs: 'who-we-are',
  },
]

const whatFollows: ZoneText = {
  id: 'what-follows',
  title: '5 What follows for CX',
  prompt:
    'Given 1 to 4, where must the experience be outstanding, and where is good enough enough? Say which answer it follows from.',
  color: 'green',
  group: 'What follows',
  exportAs: 'what-follows',
}

/** Template A: whom we serve, why they choose us, what the business needs, what we stand for; then what follows for CX. */
export const insideOut = defineTemplate({
  id: 'inside-out',
  title: 'Inside-out: who we are before whom we please',
  summary:
    'Five agreed lines: whom we serve, why they pick us, what the business must achieve, what we stand for, and what follows for the experience.',
  zones: [
    ...column([row([opening], width, 2), row(whoWeAre, width, 4), row([whatFollows], width, 2)])
      .zones,
  ],
  steps: insideOutSteps,
  checks: [
    {
      id: 'swap-test',
      title: 'Swap test',
      question:
        'Would a competitor, or another industry, sign this sentence too? If yes, rewrite it.',
      zones: ['target-customers', 'value-proposition', 'business-goals', 'brand', 'what-follows'],
      rule: { kind: 'ask', failsOn: 'yes' },
    },
    {
      id: 'moves-rooted',
      title: 'Moves rooted in goals and brand',
      question:
        'Does every agreed move point to one answer in Business goals and one answer in Brand?',
      zones: ['business-goals', 'brand'],
      rule: { kind: 'everyMovePointsTo' },
    },
  ],
})
