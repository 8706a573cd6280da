import { type ActionContext, goToSources } from '#client/actions'
import { hasArrived } from './arrival.ts'

/** An address may ask for a line of the strategy (`?line=<id>`): once the board is there, it and what it came from are shown. @returns stops */
export function showAskedLine(context: ActionContext, search: string): () => void {
  const id = new URLSearchParams(search).get('line')
  if (id === null) return () => {}
  const stop = context.view.subscribe((state) => {
    if (!hasArrived(state) || !state.lines.has(id)) return
    stop()
    context.view.setState({ panel: 'strategy', shownLine: { id } })
    goToSources.run(context, id)
  })
  return stop
}
