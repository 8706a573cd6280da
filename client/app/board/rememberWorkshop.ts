import type { View } from '#client/view'
import type { AppParts } from '../parts.ts'

/**
 * Keeps what the browser remembers of the workshop in step with the board: its title, and that a session the
 * server no longer knows is not tried again.
 * @returns stops
 */
export function rememberWorkshop({ memory, nowMs }: AppParts, view: View): () => void {
  const { workshopId } = view.getState().self
  memory.keepWorkshop(workshopId, { openedAtMs: nowMs() })
  return view.subscribe(({ session, saveState }, before) => {
    if (session && session.title !== before.session?.title)
      memory.keepWorkshop(workshopId, { title: session.title })
    if (saveState.kind === 'refused' && before.saveState !== saveState)
      if (saveState.reason === 'notSignedIn' || saveState.reason === 'forbidden')
        memory.forgetEntry(workshopId)
  })
}
