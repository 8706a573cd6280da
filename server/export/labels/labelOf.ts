import type { NoteColor } from '#shared/board'
import type { ConsentAnswer, ExportPart, Layer, Role, RoundKind } from '#shared/protocol'
import type { LabelKey, Labels } from './createLabels.ts'

/** Title of the chapter a part becomes. */
export function partLabel(labels: Labels, part: ExportPart): string {
  return labels.say(parts[part])
}

export function roleLabel(labels: Labels, role: Role): string {
  return labels.say(roles[role])
}

export function layerLabel(labels: Labels, layer: Layer): string {
  return labels.say(layers[layer])
}

export function colorLabel(labels: Labels, color: NoteColor): string {
  return labels.say(colors[color])
}

export function roundLabel(labels: Labels, kind: RoundKind): string {
  return labels.say(rounds[kind])
}

export function answerLabel(labels: Labels, answer: ConsentAnswer): string {
  return labels.say(answers[answer])
}

const parts: Readonly<Record<ExportPart, LabelKey>> = {
  mission: 'partMission',
  success: 'partSuccess',
  'who-we-are': 'partWhoWeAre',
  'what-follows': 'partWhatFollows',
  'daily-work': 'partDailyWork',
  chain: 'partChain',
  discipline: 'partDiscipline',
  habits: 'partHabits',
  governance: 'partGovernance',
  roadmap: 'partRoadmap',
  alignment: 'partAlignment',
  'middle-needs': 'partMiddleNeeds',
  commitments: 'partCommitments',
  moves: 'partMoves',
  guardrails: 'partGuardrails',
  gaps: 'partGaps',
  appendix: 'partAppendix',
}

const roles: Readonly<Record<Role, LabelKey>> = {
  facilitator: 'roleFacilitator',
  participant: 'roleParticipant',
  viewer: 'roleViewer',
}

const layers: Readonly<Record<Layer, LabelKey>> = {
  executive: 'layerExecutive',
  middle: 'layerMiddle',
  'front-line': 'layerFrontLine',
}

const colors: Readonly<Record<NoteColor, LabelKey>> = {
  yellow: 'colorYellow',
  orange: 'colorOrange',
  red: 'colorRed',
  pink: 'colorPink',
  violet: 'colorViolet',
  blue: 'colorBlue',
  teal: 'colorTeal',
  green: 'colorGreen',
  grey: 'colorGrey',
  white: 'colorWhite',
}

const rounds: Readonly<Record<RoundKind, LabelKey>> = {
  dots: 'roundDots',
  consent: 'roundConsent',
  rating: 'roundRating',
  pairwise: 'roundPairwise',
}

const answers: Readonly<Record<ConsentAnswer, LabelKey>> = {
  agree: 'answerAgree',
  canLive: 'answerCanLive',
  concern: 'answerConcern',
  block: 'answerBlock',
  abstain: 'answerAbstain',
}
