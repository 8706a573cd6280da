import type { ActionContext } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'

/**
 * Tells a participant when a facilitator has changed whose notes they may edit, while they are here.
 * @returns stops
 */
export function tellRules({ view }: Pick<ActionContext, 'view'>): () => void {
  return view.subscribe(({ self, session }, { session: before }) => {
    if (self.role !== 'participant' || session === undefined || before === undefined) return
    if (session.othersMayEdit === before.othersMayEdit) return
    const title = session.othersMayEdit ? texts.rules_opened() : texts.rules_closed()
    showToast({ kind: 'news', title })
  })
}
