import { createNoteAt, noteBoxAt } from '#client/actions'
import type { PointerInput } from '#client/input'
import { endsGesture } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** The place is pressed; the note may still be pushed about and is made where it is let go. */
export function notePointing(context: ToolContext, start: PointerInput): ToolState {
  const { view } = context.actions
  const clear = () => view.setState({ draft: undefined })
  const show = ({ boardPoint }: PointerInput) =>
    view.setState({ draft: { kind: 'placing', box: noteBoxAt(boardPoint) } })
  show(start)
  const state: ToolState = {
    path: 'note.pointing',
    handle: (event) => {
      if (event.kind === 'pointerMove') show(event)
      if (event.kind === 'pointerUp') createNoteAt.run(context.actions, event.boardPoint)
      if (!endsGesture(event)) return state
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}
