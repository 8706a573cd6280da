import { useEffect } from 'react'
import { type ActionContext, giveDots } from '#client/actions'
import { openRoundOf } from '#client/view'

const steps: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 }

/**
 * While dots are given, + and − give one to the note the keyboard is at, on the canvas and in the outline, where they otherwise
 * zoom. Heard before anybody else, because canvas and outline have keys of their own.
 */
export function useVoteKeys(context: ActionContext): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = steps[event.key]
      const id = by === undefined ? undefined : noteAt(event)
      if (by === undefined || id === undefined || !mayPress(context, event)) return
      const round = openRoundOf(context.view.getState().session)
      if (!giveDots.isPossible(context)) return
      if (!round?.options.some((option) => option.id === id)) return
      event.preventDefault()
      event.stopPropagation()
      giveDots.run(context, { id, by })
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [context])
}

/** Single keys can be turned off (accessibility.md, item 24); ctrl and cmd with these are the browser's zoom. */
function mayPress({ view }: ActionContext, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  return view.getState().preferences?.singleKeys !== false
}

/** The note the focus is on: an option of the canvas' list, or a line of the outline. */
function noteAt({ target }: KeyboardEvent): string | undefined {
  return target instanceof HTMLElement ? target.dataset.note : undefined
}
