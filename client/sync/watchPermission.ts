import type { View } from '#client/view'
import { mayDo } from '#shared/access'
import type { LedgerEvent } from './saveLedger.ts'

/** So long a change may stay unacknowledged on a board that became read-only before we say it was refused. */
const refusedAfterMs = 3000

interface Parts {
  readonly view: View
  readonly act: 'writeBoard' | 'writePrivate'
  readonly hasUnsaved: () => boolean
  readonly tell: (event: LedgerEvent) => void
  readonly retry: () => void
}

/**
 * The server refuses an update on a read-only board without a word: the acknowledgement just never comes. So a
 * change that stays unacknowledged while this role may not write is called refused; once it may write again, a
 * new connection offers the change again.
 * @returns stops
 */
export function watchPermission({ view, act, hasUnsaved, tell, retry }: Parts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasRefused = false
  const check = () => {
    if (mayWrite(view, act)) {
      clearTimeout(timer)
      timer = undefined
      if (!wasRefused) return
      wasRefused = false
      tell({ kind: 'permitted' })
      retry()
    } else if (hasUnsaved()) timer ??= setTimeout(refuse, refusedAfterMs)
  }
  const refuse = () => {
    timer = undefined
    if (mayWrite(view, act) || !hasUnsaved() || view.getState().saveState.kind !== 'saving') return
    wasRefused = true
    tell({ kind: 'refused', reason: 'forbidden' })
  }
  const unsubscribe = view.subscribe(check)
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

/** Unknown session: assume yes, so that nothing is called refused before we know. */
function mayWrite(view: View, act: Parts['act']): boolean {
  const { self, session } = view.getState()
  return session === undefined || mayDo(self.role, act, session).ok
}
