import { texts } from '#client/texts'
import type { View, ViewState } from '#client/view'
import { speak } from './speak.ts'

/** Tells what a facilitator does with everybody's board: that it goes on after a pause, a spotlight, a zone that is shown, a celebration. @returns stops */
export function tellLeading(view: View, hasArrived: () => boolean): () => void {
  return view.subscribe((state, before) => {
    if (!hasArrived() || state.session === before.session || before.session === undefined) return
    // That it is paused is an alert on the page.
    if (before.session.paused && !state.session?.paused) speak(view, texts.voice_goesOn(), true)
    const words = [
      spotlightWords(state, before),
      shownWords(state, before),
      joyWords(state, before),
    ]
    const said = words.filter((one) => one !== undefined)
    if (said.length > 0) speak(view, said.join(' '))
  })
}

function spotlightWords({ session }: ViewState, before: ViewState): string | undefined {
  if (session?.spotlight === before.session?.spotlight) return undefined
  const zone = session?.zones.find(({ id }) => id === session.spotlight)
  return zone ? texts.spotlight_on({ zone: zone.title }) : texts.voice_spotlightOff()
}

/** To whoever had not been told of the zone. Facilitators hear what they did anyway. */
function shownWords({ session, self }: ViewState, before: ViewState): string | undefined {
  if (self.role === 'facilitator' || session?.zones === before.session?.zones) return undefined
  const known = new Set(before.session?.zones.map(({ id }) => id))
  const added = (session?.zones ?? []).filter(({ id }) => !known.has(id))
  if (added.length === 0) return undefined
  return texts.voice_zoneShown({ zones: added.map(({ title }) => title).join(', ') })
}

function joyWords({ session }: ViewState, before: ViewState): string | undefined {
  const isNew = session?.celebration?.atMs !== before.session?.celebration?.atMs
  return isNew && session?.celebration ? texts.celebrate_words() : undefined
}
