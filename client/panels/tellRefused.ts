import type { CommandAction } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'

type Answer = Awaited<ReturnType<CommandAction<never>['run']>>

/** Says that a command was refused, and why. @returns whether it was carried out */
export function tellRefused(answer: Answer): boolean {
  if (answer.ok) return true
  const detail = answer.problem?.detail ?? texts.panel_unreachable()
  showToast({ kind: 'wrong', title: texts.step_refused(), detail })
  return false
}
