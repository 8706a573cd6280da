import { texts } from '#client/texts'
import type {
  BuildingBlock,
  BusinessModel,
  CommitmentAct,
  Guardrail,
  GuardrailForm,
  Line,
  LineKind,
  Outcome,
  Stage,
} from '#shared/board'
import type { LineStatus } from '#shared/session'

/** The kinds people agree on, in the order the strategy shows them. */
export const shownKinds = ['statement', 'move', 'guardrail', 'commitment'] as const
export type ShownKind = (typeof shownKinds)[number]

export const kindNames: Readonly<Record<ShownKind, () => string>> = {
  statement: () => texts.strategy_statement(),
  move: () => texts.strategy_move(),
  guardrail: () => texts.strategy_guardrail(),
  commitment: () => texts.strategy_commitment(),
}

export const kindTitles: Readonly<Record<ShownKind, () => string>> = {
  statement: () => texts.strategy_statements(),
  move: () => texts.strategy_moves(),
  guardrail: () => texts.strategy_guardrails(),
  commitment: () => texts.strategy_commitments(),
}

export const statusNames: Readonly<Record<LineStatus, () => string>> = {
  draft: () => texts.strategy_draft(),
  proposed: () => texts.strategy_proposed(),
  tested: () => texts.strategy_tested(),
  agreed: () => texts.strategy_agreed(),
  parked: () => texts.strategy_parked(),
}

export const stageNames: Readonly<Record<Stage, () => string>> = {
  before: () => texts.stage_before(),
  during: () => texts.stage_during(),
  after: () => texts.stage_after(),
}

export const blockNames: Readonly<Record<BuildingBlock, () => string>> = {
  design: () => texts.block_design(),
  culture: () => texts.block_culture(),
  customers: () => texts.block_customers(),
  innovation: () => texts.block_innovation(),
}

export const modelNames: Readonly<Record<BusinessModel, () => string>> = {
  business: () => texts.model_business(),
  economic: () => texts.model_economic(),
  operational: () => texts.model_operational(),
  risk: () => texts.model_risk(),
  cx: () => texts.model_cx(),
}

export const actNames: Readonly<Record<CommitmentAct, () => string>> = {
  stop: () => texts.commitment_stop(),
  start: () => texts.commitment_start(),
  fund: () => texts.commitment_fund(),
}

export const outcomeNames: Readonly<Record<Outcome, () => string>> = {
  kept: () => texts.earlier_kept(),
  changed: () => texts.earlier_changed(),
  dropped: () => texts.earlier_dropped(),
}

export const formNames: Readonly<Record<GuardrailForm, () => string>> = {
  whenInDoubt: () => texts.guardrail_whenInDoubtShort(),
  neverTrade: () => texts.guardrail_neverTradeShort(),
  mayDecide: () => texts.guardrail_mayDecideShort(),
}

/** The words before the gap of a guardrail. */
export const formBeginnings: Readonly<Record<GuardrailForm, () => string>> = {
  whenInDoubt: () => texts.guardrail_whenInDoubt(),
  neverTrade: () => texts.guardrail_neverTrade(),
  mayDecide: () => texts.guardrail_mayDecide(),
}

export function isShownKind(kind: LineKind): kind is ShownKind {
  return (shownKinds as readonly LineKind[]).includes(kind)
}

/** A line on one line, to name it by. */
export function lineWords({ text }: Pick<Line, 'text'>): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? texts.strategy_noWords() : words
}

/** A guardrail as the whole sentence it is. */
export function guardrailSentence({ form, text, forWhat = '' }: Guardrail): string {
  const begin = formBeginnings[form]()
  const gap = (words: string) => words.trim() || '…'
  if (form !== 'neverTrade') return `${begin} ${gap(text)}`
  return `${begin} ${gap(text)} ${texts.guardrail_neverTradeFor()} ${gap(forWhat)}`
}
