import {
  type ActionContext,
  commitText,
  mayEditItem,
  mayUseTool,
  mayWrite,
  setTool,
  writingTools,
} from '#client/actions'

/**
 * Ends typing when this person may no longer write, or no longer into this note, and puts the note tool down when they
 * may not write at all: what they typed so far is on the board, and more of it would silently go nowhere.
 * @returns stops
 */
export function letGoOfWriting(context: ActionContext, focusCanvas: () => void): () => void {
  const { view } = context
  return view.subscribe(({ session, items, editing, writing, tool }) => {
    if (session === undefined) return
    const isReader = !mayWrite(context)
    const isRefused = isReader || !mayUseTool(context, tool)
    if (isRefused && writingTools.has(tool)) setTool.run(context, 'select')
    const typed = editing ?? writing
    if (typed === undefined) return
    // A note this person has just made is in the view only a moment later.
    const isOthers = items.has(typed) && !mayEditItem(context, typed)
    if (!isReader && !isOthers) return
    if (editing === undefined) return view.setState({ writing: undefined })
    commitText.run(context, { id: editing })
    focusCanvas()
  })
}
