import { sendSetLocked } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { usePanelParts } from './panelParts.ts'

/** Locks or unlocks the board and says if that was refused. */
export function useSetLocked(): (locked: boolean) => Promise<void> {
  const { context } = usePanelParts()
  return async (locked) => {
    const answer = await sendSetLocked.run(context, locked)
    if (answer.ok) return
    const detail = answer.problem?.detail ?? texts.panel_unreachable()
    showToast({ kind: 'wrong', title: texts.lock_failed(), detail })
  }
}
