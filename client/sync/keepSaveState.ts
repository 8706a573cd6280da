import type * as Y from 'yjs'
import type { View } from '#client/view'
import { mayDo } from '#shared/access'
import type { BrowserParts } from './browserParts.ts'
import type { OfflineCopy } from './offlineCopy.ts'
import {
  emptyLedger,
  type LedgerEvent,
  saveStateOf,
  unsavedCount,
  updateLedger,
} from './saveLedger.ts'

/** So long a change may stay unacknowledged on a board that became read-only before we say it was refused. */
const refusedAfterMs = 3000

export interface SaveStateKeeper {
  tell(event: LedgerEvent): void
  /** Settles when the changes kept from earlier visits are counted in. Takes whether this device keeps anything. */
  whenCounted(onDevice: boolean): Promise<void>
  close(): void
}

interface KeeperParts {
  readonly view: View
  readonly doc: Y.Doc
  readonly copy: OfflineCopy
  readonly parts: Pick<BrowserParts, 'page'>
  /** Makes a new connection, whose sync step 2 offers everything again. */
  readonly retry: () => void
}

/** Keeps `view.saveState` by the ledger, the count of unsaved changes on the device, and a warning before leaving while work would be lost. */
export function keepSaveState({ view, doc, copy, parts, retry }: KeeperParts): SaveStateKeeper {
  let ledger = emptyLedger
  let keptCount = -1
  const tell = (event: LedgerEvent) => {
    ledger = updateLedger(ledger, event)
    showSaveState(view, ledger)
    keepCount()
  }
  const keepCount = () => {
    const unsaved = unsavedCount(ledger)
    if (!ledger.keptOnDevice || unsaved === keptCount) return
    keptCount = unsaved
    void copy.writeUnsaved(unsaved).then((isWritten) => {
      if (!isWritten) tell({ kind: 'kept', unsaved: 0, onDevice: false })
    })
  }
  const countOwn = (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, change: Y.Transaction) => {
    if (change.local) tell({ kind: 'made' })
  }
  doc.on('update', countOwn)
  const stopWarning = warnBeforeLeaving(
    parts.page,
    () => unsavedCount(ledger) > 0 && !ledger.keptOnDevice,
  )
  const stopWatching = watchPermission(view, () => unsavedCount(ledger) > 0, tell, retry)
  return {
    tell,
    whenCounted: async (onDevice) =>
      tell({ kind: 'kept', unsaved: await copy.readUnsaved(), onDevice }),
    close: () => {
      doc.off('update', countOwn)
      stopWarning()
      stopWatching()
    },
  }
}

function showSaveState(view: View, ledger: typeof emptyLedger): void {
  const [before, next] = [view.getState().saveState, saveStateOf(ledger)]
  if (JSON.stringify(before) !== JSON.stringify(next)) view.setState({ saveState: next })
}

function warnBeforeLeaving(page: BrowserParts['page'], wouldLose: () => boolean): () => void {
  const warn = (event: Event) => {
    if (wouldLose()) event.preventDefault()
  }
  page.addEventListener('beforeunload', warn)
  return () => page.removeEventListener('beforeunload', warn)
}

/**
 * The server refuses an update on a read-only board without a word: the acknowledgement just never comes. So a
 * change that stays unacknowledged while this role may not write is called refused; once it may write again, a
 * new connection offers the change again.
 */
function watchPermission(
  view: View,
  hasUnsaved: () => boolean,
  tell: (event: LedgerEvent) => void,
  retry: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasRefused = false
  const check = () => {
    if (mayWrite(view)) {
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
    if (mayWrite(view) || !hasUnsaved() || view.getState().saveState.kind !== 'saving') return
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
function mayWrite(view: View): boolean {
  const { self, session } = view.getState()
  return session === undefined || mayDo(self.role, 'writeBoard', session).ok
}
