import type { View } from '#client/view'
import type { AppParts } from '../parts.ts'

/** Gives the view what this browser's person set last time, and keeps what they set now. @returns stops */
export function keepPreferences({ memory }: Pick<AppParts, 'memory'>, view: View): () => void {
  view.setState({ preferences: memory.preferences() })
  return view.subscribe(({ preferences }, before) => {
    if (preferences && preferences !== before.preferences) memory.keepPreferences(preferences)
  })
}
