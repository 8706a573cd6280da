import type { View } from '#client/view'
import type { Entry } from '../browserMemory.ts'
import type { AppParts } from '../parts.ts'

/**
 * Plays the people of a rehearsal in its facilitator's tab; in any other workshop nothing is loaded or done.
 * @returns stops
 */
export function keepRehearsal(parts: AppParts, view: View, entry: Entry): () => void {
  let stopCast: (() => void) | undefined
  let isStopped = false
  let isBegun = false
  const begin = async () => {
    isBegun = true
    const { startCast } = await import('./startCast.ts')
    if (!isStopped) stopCast = startCast(parts, entry.workshopId, entry.sessionToken)
  }
  const look = () => {
    const { session, self } = view.getState()
    if (!isBegun && session?.rehearsal && self.role === 'facilitator') void begin()
  }
  const stopWatching = view.subscribe(look)
  look()
  return () => {
    isStopped = true
    stopWatching()
    stopCast?.()
  }
}
