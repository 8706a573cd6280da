import type { Flag, FlagExamples } from '../flag.ts'

/** The swap test was answered yes: a competitor, or another industry, would sign it too. While nobody has answered, it is not up. */
export const generic: Flag = {
  id: 'generic',
  kinds: ['move', 'statement'],
  whyUp(line) {
    const swap = line.kind === 'move' || line.kind === 'statement' ? line.swap : undefined
    return swap === 'yes' ? {} : undefined
  },
}

export const genericExamples: FlagExamples = {
  up: [
    { text: 'Quality, service, innovation', fields: { swap: 'yes' } },
    { text: 'Everybody who uses energy', kind: 'statement', fields: { swap: 'yes' } },
    { text: 'חדשנות, אמון, קיימות', kind: 'statement', fields: { swap: 'yes' } },
    { text: 'The best app on the market', fields: { swap: 'yes' } },
    { text: 'Delight customers at every touchpoint', fields: { swap: 'yes' } },
  ],
  down: [
    { text: 'Known for: the neighbour who knows about heating', fields: { swap: 'no' } },
    { text: 'Quality, service, innovation' },
    { text: 'We never sell during a breakdown', kind: 'statement', fields: { swap: 'no' } },
    { text: 'A two-hour window, kept', kind: 'statement' },
    { text: 'Home owners within 60 km of our depots', kind: 'statement', fields: { swap: 'no' } },
  ],
}
