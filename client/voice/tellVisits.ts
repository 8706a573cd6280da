import { texts } from '#client/texts'
import type { Person, View } from '#client/view'
import type { Clock } from './createBatch.ts'
import type { News } from './news.ts'
import { speak } from './speak.ts'

/** Who is here already is learned within this time of arriving: they have not come just now. */
const settleMs = 2000

/** Tells who comes and goes, with everything else that happens, and at once that the board is open again (that it is locked is an alert on the page). @returns stops */
export function tellVisits(
  view: View,
  clock: Clock,
  hasArrived: () => boolean,
  tell: (news: News) => void,
): () => void {
  let arrivedAtMs: number | undefined
  return view.subscribe((state, before) => {
    if (hasArrived()) arrivedAtMs ??= clock.nowMs()
    const isNew = arrivedAtMs === undefined || clock.nowMs() - arrivedAtMs < settleMs
    if (before.session?.locked && state.session?.locked === false)
      speak(view, texts.voice_unlocked(), true)
    if (state.people === before.people || isNew) return
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
