import { texts } from '#client/texts'
import type { Person, View } from '#client/view'
import type { News } from './news.ts'
import { speak } from './speak.ts'

/**
 * Tells who comes and goes, with everything else that happens, and at once that the board is open again (that it is locked
 * is an alert on the page). Who is here already has not come just now: the server says who that is before it says what is
 * on the board, so from `hasArrived` on everybody else is new. @returns stops
 */
export function tellVisits(
  view: View,
  hasArrived: () => boolean,
  tell: (news: News) => void,
): () => void {
  return view.subscribe((state, before) => {
    if (before.session?.locked && state.session?.locked === false)
      speak(view, texts.voice_unlocked(), true)
    if (state.people === before.people || !hasArrived()) return
    if (state.preferences?.announce === 'none') return
    const [now, then] = [namesOf(state.people), namesOf(before.people)]
    for (const [id, who] of now) if (!then.has(id)) tell({ kind: 'came', id, who })
    for (const [id, who] of then) if (!now.has(id)) tell({ kind: 'left', id, who })
  })
}

/** Everybody once, however many tabs they have open, by participant id. */
function namesOf(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.map(({ participantId, name }) => [
      participantId,
      name === '' ? texts.canvas_someone() : name,
    ]),
  )
}
