import { texts } from '#client/texts'
import { linesOf } from '#client/view'
import { rankBefore, setLineFields } from '#shared/board'
import { boardAction } from '../boardAction.ts'

/** Puts a line before another of its kind, or last (undefined). A rank is nothing people agree on: it can be changed at any time. */
export const rankLine = boardAction<{ readonly id: string; readonly before: string | undefined }>({
  name: 'rankLine',
  label: () => texts.strategy_rank(),
  run: ({ board, view }, { id, before }, change) => {
    const state = view.getState()
    const line = state.lines.get(id)
    if (line === undefined || before === id) return
    const order = rankBefore(linesOf(state, line.kind), before, id)
    setLineFields(board, id, { order }, change)
  },
})
