import { texts } from '#client/texts'
import { isFrozen } from '#client/view'
import { editLineText, isAgreedField, type Line, setLineFields, setLineMark } from '#shared/board'
import type { ActionContext } from '../action.ts'
import { boardAction, mayWrite } from '../boardAction.ts'

/** Makes a line's words what the field now holds; what others typed elsewhere in it stays. Quick typing in one line is one undo step. */
export const editLine = boardAction<{
  readonly id: string
  readonly text: string
  readonly before?: string
}>({
  name: 'editLine',
  label: () => texts.strategy_edit(),
  run: (context, { id, text, before }, change) => {
    if (mayEditLine(context, id)) editLineText(context.board, id, text, change, before)
  },
})

/** Gives single fields of a line other values; undefined empties one. Values are those of its schema. */
export const setLine = boardAction<{
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}>({
  name: 'setLine',
  label: () => texts.strategy_setField(),
  run: (context, { id, values }, change) => {
    const line = lineIn(context, id)
    if (line === undefined) return
    const isResting = Object.keys(values).some((field) => isAgreedField(line.kind, field))
    if (isResting && !mayEditLine(context, id)) return
    setLineFields(context.board, id, values, change)
  },
})

/** Puts a name into one of the sets of a line, or takes it out. */
export const markLine = boardAction<{
  readonly id: string
  readonly set: 'functions' | 'stages' | 'blocks' | 'models' | 'dependsOn'
  readonly name: string
  readonly isIn: boolean
}>({
  name: 'markLine',
  label: () => texts.strategy_setField(),
  run: (context, { id, set, name, isIn }, change) => {
    const line = lineIn(context, id)
    if (line === undefined || (isAgreedField(line.kind, set) && !mayEditLine(context, id))) return
    setLineMark(context.board, id, [set, name], isIn ? true : undefined, change)
  },
})

/** Whether this person may change the words of a line and the fields people agree on. The gate asks the same. */
export function mayEditLine(context: Pick<ActionContext, 'view'>, id: string): boolean {
  const line = lineIn(context, id)
  return mayWrite(context) && line !== undefined && !isFrozen(context.view.getState(), line)
}

function lineIn({ view }: Pick<ActionContext, 'view'>, id: string): Line | undefined {
  return view.getState().lines.get(id)
}
