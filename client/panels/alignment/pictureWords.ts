import { labels, texts } from '#client/texts'
import { type Layer, layers } from '#shared/protocol'
import type { AlignmentRow, CoverageGrid, GridRows, Rating } from '#shared/strategy'

/** What a grid of coverage shows. */
export const gridTitles: Readonly<Record<GridRows, () => string>> = {
  functions: () => texts.coverage_functions(),
  layers: () => texts.coverage_layers(),
  stages: () => texts.coverage_stages(),
  models: () => texts.coverage_models(),
  buildingBlocks: () => texts.coverage_blocks(),
}

/** What one of its rows is. */
export const rowTitles: Readonly<Record<GridRows, () => string>> = {
  functions: () => texts.coverage_function(),
  layers: () => texts.coverage_layer(),
  stages: () => texts.coverage_stage(),
  models: () => texts.coverage_model(),
  buildingBlocks: () => texts.coverage_block(),
}

const names: Readonly<Record<string, () => string>> = {
  ...labels.layer,
  before: () => texts.coverage_before(),
  during: () => texts.coverage_during(),
  after: () => texts.coverage_after(),
  business: () => texts.coverage_business(),
  economic: () => texts.coverage_economic(),
  operational: () => texts.coverage_operational(),
  risk: () => texts.coverage_risk(),
  cx: () => texts.coverage_cx(),
  design: () => texts.coverage_design(),
  culture: () => texts.coverage_culture(),
  customers: () => texts.coverage_customers(),
  innovation: () => texts.coverage_innovation(),
}

/** The name of a row: functions have their own. */
export function rowName({ kind }: Pick<CoverageGrid, 'kind'>, key: string): string {
  return kind === 'functions' ? key : (names[key]?.() ?? key)
}

/** Who a row of alignment is about. */
export function whoWords({ by, name }: Pick<AlignmentRow, 'by' | 'name'>): string {
  if (by === 'all') return texts.believed_everybody()
  return by === 'layer' && isLayer(name) ? labels.layer[name]() : name
}

function isLayer(name: string): name is Layer {
  return layers.some((layer) => layer === name)
}

/** A share from 0 to 1 in whole percent; the words for too few where there is none. */
export function percentWords(share: number | undefined): string {
  return share === undefined
    ? texts.alignment_tooFew()
    : texts.alignment_percent({ percent: percentOf(share) })
}

export function percentOf(share: number): number {
  return Math.round(share * 100)
}

/** A rating from 1 to 5 with one digit behind the point. */
export function ratingWords(mean: number): string {
  return mean.toFixed(1)
}

/** From the lowest rating that was given to the highest. */
export function spreadWords({ tally }: Pick<Rating, 'tally'>): string {
  const { low, high } = spreadOf(tally)
  return low === high ? texts.believed_spreadOne({ low }) : texts.believed_spread({ low, high })
}

export function spreadOf(tally: readonly number[]): {
  readonly low: number
  readonly high: number
} {
  return {
    low: tally.findIndex((count) => count > 0) + 1,
    high: tally.findLastIndex((count) => count > 0) + 1,
  }
}

/**
 * Agreement A (−1 to 1) as people can read it: in percent of the way from two camps to all alike, with a word. An even spread is at
 * 50 %; the words change half way between the named points.
 */
export function agreementWords(agreement: number | undefined): string {
  if (agreement === undefined) return texts.disagreement_noScale()
  const percent = percentOf((agreement + 1) / 2)
  if (agreement > 0.5) return texts.disagreement_alike({ percent })
  if (agreement > 0.25) return texts.disagreement_leaning({ percent })
  return agreement > -0.5
    ? texts.disagreement_spread({ percent })
    : texts.disagreement_camps({ percent })
}
