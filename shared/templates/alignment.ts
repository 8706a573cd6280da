import { alignmentChecks } from './alignmentChecks.ts'
import { alignmentSteps } from './alignmentSteps.ts'
import { defineTemplate } from './defineTemplate.ts'
import { beside, column, grid, row, type ZoneText } from './layout.ts'
import type { Template, TemplateInput } from './template.ts'

const laneWidth = 4060
const sideWidth = 3000

const layers = [
  { id: 'executives', title: 'Executives' },
  { id: 'middle', title: 'Middle' },
  { id: 'front-line', title: 'Front line' },
]

const laneQuestions: readonly Pick<ZoneText, 'id' | 'title' | 'prompt' | 'color'>[] = [
  {
    id: 'want',
    title: 'what I want',
    prompt: 'What I want for customers and for my work here. Speak for yourself, not for your box.',
    color: 'green',
  },
  {
    id: 'pressure',
    title: 'the pressure I feel',
    prompt: 'The pressure I feel: which targets, deadlines and messages pull at me?',
    color: 'orange',
  },
  {
    id: 'blocks',
    title: 'what blocks me',
    prompt: 'What blocks me: which rule, system, habit or missing decision?',
    color: 'pink',
  },
  {
    id: 'needs',
    title: 'what I need from the other two',
    prompt: 'What I need from the other two layers. Name the layer and what it should do.',
    color: 'blue',
  },
]

/** What blocks the middle and what it needs goes to a page of its own; the rest is the picture of alignment. */
const lanes: readonly ZoneText[] = layers.flatMap((layer) =>
  laneQuestions.map((question) => ({
    ...question,
    id: `${layer.id}-${question.id}`,
    title: `${layer.title}: ${question.title}`,
    group: `1 Three layers: ${layer.title}`,
    exportAs:
      layer.id === 'middle' && ['blocks', 'needs'].includes(question.id)
        ? 'middle-needs'
        : 'alignment',
  })),
)

/** Beyond this many functions the matrix would have more rows than a group can read. */
const mostRows = 8

/** One row per function of the workshop; two zones for all where the functions are not known, or are too many. */
function handOffs(functions: readonly string[]): ZoneText[] {
  const rows = functions.length <= mostRows ? functions : []
  const texts =
    rows.length < 2 ? handOffsOfAll : rows.flatMap((name, index) => handOffsOf(name, index + 1))
  return texts.map((text) => ({
    ...text,
    color: 'teal',
    group: '2 Hand-offs, a matrix of functions',
    exportAs: 'alignment',
  }))
}

const handOffsOfAll = [
  {
    id: 'hand-off-give',
    title: '2 Hand-offs: from us you get',
    prompt:
      'From us you get … by … Begin with both functions, such as "Sales → Service:", and put notes to the same function in one column.',
  },
  {
    id: 'hand-off-need',
    title: '2 Hand-offs: from you we need',
    prompt:
      'From you we need … Begin with both functions, such as "Service → Sales:", level with what you get from them today.',
  },
]

function handOffsOf(name: string, row: number) {
  return [
    {
      id: `hand-off-give-${row}`,
      title: `2 From ${name} you get`,
      prompt: 'From us you get … by … Begin with the function that gets it.',
    },
    {
      id: `hand-off-need-${row}`,
      title: `2 ${name} needs`,
      prompt: 'From you we need … Begin with the function you mean.',
    },
  ]
}

const ratings: ZoneText = {
  id: 'function-ratings',
  title: '3 How aligned are we?',
  prompt:
    'Blind, 1–5: every function rates every other function. What explains the widest gap between the two views of a pair? One note per pair.',
  color: 'grey',
  group: '3 How aligned are we, function by function',
  exportAs: 'alignment',
}

const words: readonly ZoneText[] = [
  {
    id: 'we-say',
    title: '4 Words: we say',
    prompt: 'We say … A promise from a slide, the web site, a speech.',
    color: 'violet',
    group: '4 Words and deeds',
    exportAs: 'alignment',
  },
  {
    id: 'customer-met',
    title: '4 Deeds: last month a customer met',
    prompt: 'Last month a customer met … What happened, level with the words it belongs to.',
    color: 'yellow',
    group: '4 Words and deeds',
    exportAs: 'alignment',
  },
]

const models: readonly ZoneText[] = ['Business', 'Economic', 'Operational', 'Risk', 'CX'].map(
  (name) => ({
    id: `model-${name.toLowerCase()}`,
    title: `5 ${name} model`,
    prompt: 'Owner? Current bet? What does the CX strategy change in it?',
    color: 'white',
    group: '5 Five models: owner, current bet, what the CX strategy changes',
    exportAs: 'alignment',
  }),
)

const commitments: readonly ZoneText[] = layers.map((layer) => ({
  id: `commit-${layer.id}`,
  title: `6 Commitments: ${layer.title}`,
  prompt:
    'What will this layer, this function, stop, start or fund? Write who, which function, what, and by which date.',
  color: 'green',
  group: '6 Commitments',
  exportAs: 'commitments',
}))

const layersSide = grid(lanes, 4, laneWidth, 5)

/**
 * Template D: what each layer wants and is blocked by, how functions hand over, whether deeds match words, and
 * who commits to what. With two to eight functions the hand-offs are a matrix with one row for each of them.
 */
export function alignmentFor(functions: readonly string[]): Template {
  const matrix = handOffs(functions)
  const functionsSide = column([
    grid(matrix, 2, sideWidth, matrix.length > 2 ? 1 : 3),
    row([ratings], sideWidth, 1),
    row(words, sideWidth, 2),
    row(models, sideWidth, 3),
    row(commitments, sideWidth, 2),
  ])
  return defineTemplate({
    id: 'alignment',
    title: 'Alignment across silos and layers',
    summary:
      'A picture of how aligned functions and layers are, what the middle needs cleared, five named owners, and commitments with name and date.',
    zones: [...beside([layersSide, functionsSide], 160).zones],
    steps: alignmentSteps.map((step) => inFocus(step, matrix)),
    checks: alignmentChecks,
  })
}

/** The steps speak of the two zones for all; here they get the zones this workshop has. */
function inFocus(step: TemplateInput['steps'][number], matrix: readonly ZoneText[]) {
  const others = step.zones?.filter((id) => !id.startsWith('hand-off-')) ?? []
  const lookAtMatrix = others.length !== (step.zones?.length ?? 0)
  return { ...step, zones: [...others, ...(lookAtMatrix ? matrix.map(({ id }) => id) : [])] }
}
