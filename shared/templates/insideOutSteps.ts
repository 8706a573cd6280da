import type { TemplateInput } from './template.ts'

const fourZones = ['target-customers', 'value-proposition', 'business-goals', 'brand']

/** Agenda of template A, 75 minutes. */
export const insideOutSteps: TemplateInput['steps'] = [
  {
    id: 'welcome',
    title: 'Welcome and alignment rating',
    minutes: 5,
    instruction:
      'Rate from 1 to 5: how aligned are we on our CX strategy? Answer for the whole company, not for your own team.',
    hint: 'Ask for the rating before anybody explains anything. Do not show the result yet. Say: nobody is being marked, we only want to know where we start.',
    zones: ['opening'],
    tools: [],
    privacy: 'private',
    naming: 'anonymous',
    activity: { kind: 'rating', question: 'How aligned are we on our CX strategy?' },
  },
  {
    id: 'opening-question',
    title: 'The opening question, private',
    minutes: 5,
    instruction:
      'Write one note: in one sentence, what is our CX strategy? Nobody sees it until it is revealed.',
    hint: 'Do not explain what a CX strategy is: the differences are the point. If somebody is stuck, "I could not say" is a full answer. One note per person.',
    zones: ['opening'],
    privacy: 'private',
    naming: 'anonymous',
  },
  {
    id: 'opening-reveal',
    title: 'Reveal and read',
    minutes: 10,
    instruction:
      'Read every sentence in silence first. Then say what they share and where they differ.',
    hint: 'Show the rating beside the sentences. Count how many different strategies are on the wall, and how many name a customer, a choice or a number. Do not debate who is right.',
    zones: ['opening'],
    naming: 'anonymous',
    activity: { kind: 'reveal' },
  },
  {
    id: 'zones-private',
    title: 'Zones 1 to 4, private',
    minutes: 12,
    instruction:
      'Answer zones 1 to 4 on your own, about three minutes each. One thought per note, one or two notes per zone at least.',
    hint: 'Call out each zone change. Remind people of the second half of the questions: whom we do not serve, what we would never do. Those answers are the useful ones.',
    zones: fourZones,
    privacy: 'private',
  },
  {
    id: 'zones-cluster',
    title: 'Reveal and cluster',
    minutes: 15,
    instruction:
      'Read all four zones, then move notes that say the same close together and give each cluster a name.',
    hint: 'Reveal one zone at a time. Keep contradictions apart: two opposite answers are two clusters, not one. Ask the quietest function to read a cluster back.',
    zones: fourZones,
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'zones-vote',
    title: 'Vote',
    minutes: 5,
    instruction:
      'Spend your dots on the answers that must be in our strategy. At most two on one note.',
    hint: 'The vote is blind until it closes. Say: vote for what is true of us and hard to copy, not for what sounds best.',
    zones: fourZones,
    tools: [],
    privacy: 'private',
    activity: { kind: 'dotVote', mostPerNote: 2 },
  },
  {
    id: 'zones-agree',
    title: 'Agree one line per zone',
    minutes: 18,
    instruction:
      'Word one line per zone together and say whether you can live with it. Then write what follows for CX in zone 5.',
    hint: 'About three minutes a zone; write the line on a white note at the top. Read out the swap test: would a competitor sign it? A reservation is kept with its name, it does not stop the line. Move on when time is up and park the rest.',
    zones: [...fourZones, 'what-follows'],
    activity: { kind: 'consent' },
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 5,
    instruction:
      'Read the five lines aloud once. Name one thing in your own job that changes because of them.',
    hint: 'Let five different people read. Say what is still open and who takes it. Compare with the sentences of the opening question: how far did we come?',
    zones: [...fourZones, 'what-follows'],
    activity: { kind: 'discuss' },
  },
]
