import { texts } from '#client/texts'
import { standingIn } from '#client/view'
import {
  contentOf,
  editLineText,
  type Line,
  mapsOf,
  setLineFields,
  setLineMark,
  transact,
} from '#shared/board'
import { boardAction } from '../boardAction.ts'

/** Makes a line (its id) again what it was when it was decided on, so that the decision holds again. One undo step. */
export const putBackWording = boardAction<string>({
  name: 'putBackWording',
  label: () => texts.strategy_putBack(),
  run: ({ board, view }, id, change) => {
    const state = view.getState()
    const line = state.lines.get(id)
    const decided = line && standingIn(state, line).decided
    if (!line || !decided) return
    const { text, ...content } = decided.content
    transact(board, change, () => {
      editLineText(board, id, String(text ?? ''), change)
      setLineFields(board, id, fieldsBack(line, content), change)
      for (const [set, name, isIn] of marksBack(line, content))
        setLineMark(board, id, [set, name], isIn ? true : undefined, change)
    })
  },
})

type Content = Readonly<Record<string, unknown>>

/** Every field people agree on as it was; undefined where it was empty. */
function fieldsBack(line: Line, content: Content): Content {
  const sets = new Set<string>(mapsOf(line.kind))
  const names = new Set([...Object.keys(content), ...Object.keys(contentOf(line))])
  names.delete('text')
  return Object.fromEntries(
    [...names].filter((name) => !sets.has(name)).map((name) => [name, content[name]]),
  )
}

function marksBack(line: Line, content: Content) {
  const now = contentOf(line)
  return mapsOf(line.kind)
    .filter((set) => set in now || set in content)
    .flatMap((set) => {
      const [old, marks] = [setIn(content, set), setIn(now, set)]
      const names = new Set([...Object.keys(old), ...Object.keys(marks)])
      return [...names]
        .filter((name) => name in old !== name in marks)
        .map((name) => [set, name, name in old] as const)
    })
}

function setIn(content: Content, set: string): object {
  const marks = content[set]
  return typeof marks === 'object' && marks !== null ? marks : {}
}
