import type { TemplateInput } from './template.ts'

const commitments = ['commit-executives', 'commit-middle', 'commit-front-line']
const models = ['model-business', 'model-economic', 'model-operational', 'model-risk', 'model-cx']

/** What template D asks of its own result. */
export const alignmentChecks: TemplateInput['checks'] = [
  {
    id: 'layers-commit',
    title: 'Every layer has a commitment',
    question: 'Which of executives, middle and front line has not committed to anything?',
    zones: commitments,
    rule: { kind: 'noneEmpty' },
  },
  {
    id: 'commitments-named',
    title: 'Every commitment has a name',
    question: 'Who stands behind each commitment, for which function and layer, and by which date?',
    zones: commitments,
    rule: { kind: 'hasFields', fields: ['owner', 'function', 'layer', 'date'] },
  },
  {
    id: 'models-written',
    title: 'None of the five models is missing',
    question: 'For which of the five models do we not know owner, current bet or change?',
    zones: models,
    rule: { kind: 'noneEmpty' },
  },
  {
    id: 'models-owned',
    title: 'Five owners named',
    question:
      'Who owns the business, economic, operational, risk and CX model? One name each, five in all.',
    zones: models,
    rule: { kind: 'hasFields', fields: ['owner'] },
  },
  {
    id: 'single-owner-share',
    title: 'Moves owned by a single function',
    question: 'How large is the share of moves that one function owns alone?',
    rule: { kind: 'shareOwnedByOneFunction' },
  },
  {
    id: 'contradictions',
    title: 'Contradicting messages to the middle',
    question: 'Which messages reach the middle that cannot both be followed?',
    zones: ['executives-want', 'executives-needs', 'front-line-needs', 'middle-pressure'],
    rule: { kind: 'listContradictions' },
  },
  {
    id: 'pair-gaps',
    title: 'The gap between the two views of each pair',
    question: 'Which two functions see their alignment most differently?',
    zones: ['function-ratings'],
    rule: { kind: 'ratingGaps' },
  },
  {
    id: 'layers-covered',
    title: 'Layers and commitments',
    question: 'Which layer has no commitment, and which commitment belongs to no layer?',
    zones: commitments,
    rule: { kind: 'coverage', rows: 'layers', columns: 'commitments' },
  },
]
