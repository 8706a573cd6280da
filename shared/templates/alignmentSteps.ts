import type { TemplateInput } from './template.ts'

const layers = ['executives', 'middle', 'front-line']
const lanes = layers.flatMap((layer) =>
  ['want', 'pressure', 'blocks', 'needs'].map((question) => `${layer}-${question}`),
)
const handOffs = ['hand-off-give', 'hand-off-need']
const words = ['we-say', 'customer-met']
const models = ['model-business', 'model-economic', 'model-operational', 'model-risk', 'model-cx']
const commitments = layers.map((layer) => `commit-${layer}`)

/** Agenda of template D, 90 minutes. */
export const alignmentSteps: TemplateInput['steps'] = [
  {
    id: 'function-rating',
    title: 'Welcome and how aligned are we',
    minutes: 8,
    instruction:
      'Rate from 1 to 5 how well your function and each other function pull in the same direction. Your ratings stay blind.',
    hint: 'Rate before anybody talks. Say: low is not blame, it is where we will work today. The gap between the two views of a pair is shown later.',
    zones: ['function-ratings'],
    tools: [],
    privacy: 'private',
    naming: 'anonymous',
    activity: {
      kind: 'functionRating',
      question: 'How aligned are we with this function?',
    },
  },
  {
    id: 'lanes-private',
    title: 'Three layers, private',
    minutes: 12,
    instruction:
      'Go to the lane of your own layer. Write what you want, the pressure you feel, what blocks you and what you need from the other two.',
    hint: 'Three minutes a question. Notes are anonymous within the layer. The middle usually writes longest: let it. Fewer than three people in a layer? Ask whether anonymity still holds for them.',
    zones: lanes,
    privacy: 'private',
    naming: 'anonymous',
  },
  {
    id: 'lanes-cluster',
    title: 'Reveal and cluster the lanes',
    minutes: 15,
    instruction:
      'Read the lanes of the other two layers first. Then put notes together that say the same and name the clusters.',
    hint: 'Ask each layer to read another layer aloud, not its own. Put messages to the middle that cannot both be followed side by side: do not solve them yet.',
    zones: lanes,
    tools: ['note', 'cluster'],
    naming: 'anonymous',
    activity: { kind: 'reveal' },
  },
  {
    id: 'words-private',
    title: 'Hand-offs, words and deeds, private',
    minutes: 10,
    instruction:
      'Write what other functions get from you and what you need from them. Then one promise we make and what a customer really met last month.',
    hint: 'Ask for one real case with a date, not for a general complaint. A hand-off has a receiver, a thing and a time: "From us you get … by …".',
    zones: [...handOffs, ...words],
    privacy: 'private',
  },
  {
    id: 'words-reveal',
    title: 'Reveal hand-offs, words and deeds, and the gaps',
    minutes: 10,
    instruction:
      'Read the hand-offs of your own function and the rating gaps. Note what explains the widest gap.',
    hint: 'Show the pair with the widest gap and ask both sides what the other one sees. Two minutes a pair, then write one note. Words without a deed beside them are a gap, too.',
    zones: [...handOffs, ...words, 'function-ratings'],
    tools: ['note', 'cluster'],
    activity: { kind: 'reveal' },
  },
  {
    id: 'vote',
    title: 'Vote on what must be cleared first',
    minutes: 5,
    instruction:
      'Spend your dots on the blocks and hand-offs that must be cleared first. At most two on one note.',
    hint: 'Look at the result by layer before the total. What the middle marks and nobody else does is the finding.',
    zones: [...lanes, ...handOffs],
    tools: [],
    privacy: 'private',
    activity: { kind: 'dotVote', mostPerNote: 2 },
  },
  {
    id: 'models-write',
    title: 'Five models',
    minutes: 10,
    instruction:
      'Write for each of the five models who owns it, the current bet, and what the CX strategy changes in it.',
    hint: 'Two minutes a model. An owner is one name. If nobody knows the owner, write "nobody" and leave it: it will be printed as a gap.',
    zones: models,
  },
  {
    id: 'commit-agree',
    title: 'Commitments',
    minutes: 15,
    instruction:
      'Write what your layer and function will stop, start or fund, with your name and a date. Then say whether you can live with the whole.',
    hint: 'Begin with the executives and with "stop". A commitment without a name is parked. Read out what the middle marked as blocking and ask who clears it.',
    zones: commitments,
    activity: { kind: 'consent' },
  },
  {
    id: 'close',
    title: 'Close',
    minutes: 5,
    instruction: 'Read your own commitment aloud. Say to whom you will report it, and when.',
    hint: 'Read out what is open: layers without a commitment, models without an owner, messages that still contradict. Fix the day of the next look.',
    zones: commitments,
    activity: { kind: 'discuss' },
  },
]
