import { mayEditWords } from '#shared/access'
import type { ActionContext } from './action.ts'

/** Whether this person may change the words of an item, or delete it. The gate asks the same (shared/access). */
export function mayEditItem({ view }: Pick<ActionContext, 'view'>, id: string): boolean {
  const { self, session, items, privateIds } = view.getState()
  if (privateIds?.has(id)) return true
  const author = items.get(id)?.author ?? ''
  const rules = { othersMayEdit: session?.othersMayEdit ?? false }
  return mayEditWords(self, author, rules).ok
}
