import { texts } from '#client/texts'
import { type LineKind, addLine as writeLine } from '#shared/board'
import type { Action, ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { selectedCluster } from '../clusterEdits.ts'
import { whyPrivateSelection } from '../privacy.ts'
import { asksForSelection } from '../selectedItems.ts'
import { type LineOrigin, originOfCluster, originOfItems } from './lineSources.ts'
import { hasRoomForLines, newLine } from './newLine.ts'

/** Makes a line of the selection: the title of the cluster that is selected as a whole, or the words of its first note. */
function makeLine(parts: {
  readonly name: string
  readonly label: () => string
  readonly key?: string
  readonly kind: LineKind
}): Action {
  return boardAction({
    name: parts.name,
    label: parts.label,
    ...(parts.key === undefined ? {} : { keys: [parts.key] }),
    whyNot: (context) => asksForSelection(context) ?? whyPrivateSelection(context),
    isPossible: (context) => hasRoomForLines(context) && originOfSelection(context) !== undefined,
    run: (context, _args, change) => {
      const origin = originOfSelection(context)
      const line =
        origin && newLine(context, { kind: parts.kind, ...startFrom(parts.kind, origin) })
      if (line === undefined) return
      writeLine(context.board, line, change)
      context.view.setState({ panel: 'strategy', shownLine: { id: line.id } })
    },
  })
}

export const makeStatement = makeLine({
  name: 'makeStatement',
  label: () => texts.strategy_makeStatement(),
  key: 'Shift+S',
  kind: 'statement',
})

export const makeMove = makeLine({
  name: 'makeMove',
  label: () => texts.strategy_makeMove(),
  key: 'Shift+M',
  kind: 'move',
})

export const makeGuardrail = makeLine({
  name: 'makeGuardrail',
  label: () => texts.strategy_makeGuardrail(),
  kind: 'guardrail',
})

export const makeCommitment = makeLine({
  name: 'makeCommitment',
  label: () => texts.strategy_makeCommitment(),
  kind: 'commitment',
})

/** What a line of a kind takes over from where it came from: only a statement answers a zone's question. */
export function startFrom(kind: LineKind, { text, sources, zone }: LineOrigin) {
  const fields = kind === 'statement' && zone !== undefined ? { zone } : {}
  return { text, sources, fields }
}

function originOfSelection(context: ActionContext): LineOrigin | undefined {
  const state = context.view.getState()
  const cluster = selectedCluster(context)
  return cluster === undefined
    ? originOfItems(state, state.selection)
    : originOfCluster(state, cluster)
}
