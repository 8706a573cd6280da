import type { Report, ReportFlag, ReportGrid } from '#shared/report'
import type { LabelKey } from '../labels/createLabels.ts'
import { flagLabel } from '../labels/flagLabel.ts'
import { visibleText } from '../text/visibleText.ts'
import { optionally } from './optionally.ts'
import type { TypesetParts } from './typesetParts.ts'

/** The strategy test of what was agreed: flags with their questions, and what nobody reaches. */
export function testOf({ flags, coverage }: Report, parts: TypesetParts) {
  return {
    flags: flags.map((flag) => flagOf(flag, parts)),
    grids: coverage.map((grid) => gridOf(grid, parts)),
  }
}

function flagOf({ id, own, text, words, overruled }: ReportFlag, { labels, gate }: TypesetParts) {
  const said = (value: string) => gate.rich(visibleText(value, labels.say('notNamed')))
  const label = id && flagLabel(labels, id)
  return {
    title: said(label?.title ?? own?.title ?? ''),
    question: said(label?.question ?? own?.question ?? ''),
    text: said(text),
    words: words.length === 0 ? null : gate.rich(labels.list(words)),
    overruled: optionally(overruled, ({ reason, by }) => ({ reason: said(reason), by: said(by) })),
  }
}

function gridOf({ kind, by, rows }: ReportGrid, { labels, gate }: TypesetParts) {
  return {
    title: labels.say(gridLabels[kind]),
    by: labels.say(by),
    rows: rows.map(({ key, reachedBy }) => ({
      key: gate.rich(
        kind === 'functions'
          ? visibleText(key, labels.say('notNamed'))
          : labels.say(keyLabels[key] ?? 'notNamed'),
      ),
      reachedBy: reachedBy.length === 0 ? null : labels.list(reachedBy.map(labels.number)),
    })),
  }
}

const gridLabels: Readonly<Record<ReportGrid['kind'], LabelKey>> = {
  functions: 'moveFunctions',
  layers: 'gridLayers',
  stages: 'moveStages',
  models: 'gridModels',
  buildingBlocks: 'gridBlocks',
}

const keyLabels: Readonly<Record<string, LabelKey>> = {
  executive: 'layerExecutive',
  middle: 'layerMiddle',
  'front-line': 'layerFrontLine',
  before: 'stageBefore',
  during: 'stageDuring',
  after: 'stageAfter',
  business: 'modelBusiness',
  economic: 'modelEconomic',
  operational: 'modelOperational',
  risk: 'modelRisk',
  cx: 'modelCx',
  design: 'blockDesign',
  culture: 'blockCulture',
  customers: 'blockCustomers',
  innovation: 'blockInnovation',
}
