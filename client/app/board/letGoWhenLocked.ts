import { type ActionContext, commitText, mayWrite, setTool } from '#client/actions'

/**
 * Ends typing and puts the note tool down when this person may no longer write: what they typed so far is on the
 * board, and more of it would silently go nowhere.
 * @returns stops
 */
export function letGoWhenLocked(context: ActionContext, focusCanvas: () => void): () => void {
  const { view } = context
  return view.subscribe(({ session, editing, tool }) => {
    if (session === undefined || mayWrite(context)) return
    if (tool === 'note') setTool.run(context, 'select')
    if (editing === undefined) return
    commitText.run(context, { id: editing })
    focusCanvas()
  })
}
