import type { ActionContext } from '#client/actions'
import { keyText } from '#client/panels'
import { createVoice } from '#client/voice'
import type { AppParts } from '../parts.ts'
import { hasArrived } from './arrival.ts'

/** Lets the voice hear this board; it begins to speak when the board is there. @returns stops */
export function listenForVoice({ nowMs }: Pick<AppParts, 'nowMs'>, context: ActionContext) {
  const { view, board, origin } = context
  const clock = {
    nowMs,
    later: (run: () => void, ms: number) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  // Once it was there: what comes after a while offline is news.
  let isThere = false
  const stopWaiting = view.subscribe((state) => {
    isThere ||= hasArrived(state)
  })
  const voice = createVoice({
    ...{ view, board, origin, clock },
    hasArrived: () => isThere,
    undoKeys: keyText('Mod+Z'),
  })
  return () => {
    stopWaiting()
    voice()
  }
}
