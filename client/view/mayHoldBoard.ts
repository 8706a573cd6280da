import { mayDo } from '#shared/access'
import type { ViewState } from './viewState.ts'

/** Whether this person may change the board now, so that grips are shown; actions ask again (client/actions). */
export function mayHoldBoard({ self, session }: Pick<ViewState, 'self' | 'session'>): boolean {
  return !session?.damaged && mayDo(self.role, 'writeBoard', session ?? { locked: true }).ok
}
