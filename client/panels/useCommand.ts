import type { CommandAction } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { usePanelParts } from './panelParts.ts'

/** Sends a command and says if it was refused. @returns resolves to whether it was carried out */
export function useCommand<Args>(action: CommandAction<Args>): (args: Args) => Promise<boolean> {
  const { context } = usePanelParts()
  return async (args) => {
    const answer = await action.run(context, args)
    if (answer.ok) return true
    const detail = answer.problem?.detail ?? texts.panel_unreachable()
    showToast({ kind: 'wrong', title: texts.step_refused(), detail })
    return false
  }
}
