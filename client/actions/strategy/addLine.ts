import { texts } from '#client/texts'
import { addLine as writeLine } from '#shared/board'
import { boardAction } from '../boardAction.ts'
import { hasRoomForLines, type LineStart, newLine } from './newLine.ts'

/** Puts a line into the strategy, as this person's, and shows it (`view.shownLine`). */
export const addLine = boardAction<LineStart>({
  name: 'addLine',
  label: () => texts.strategy_addLine(),
  isPossible: hasRoomForLines,
  run: (context, start, change) => {
    const line = newLine(context, start)
    if (line === undefined) return
    writeLine(context.board, line, change)
    context.view.setState({ shownLine: { id: line.id } })
  },
})
