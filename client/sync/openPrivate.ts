import * as Y from 'yjs'
import { type ItemEdit, pairDocs, type StorableItem } from '#shared/board'
import { privateStep } from '#shared/session'
import type { HearOwnChange } from './fillItems.ts'
import { keepPrivate, type PrivateParts } from './keepPrivate.ts'
import { createUndoSteps, type UndoSteps } from './undoSteps.ts'

type Given = Pick<PrivateParts, 'request' | 'parts' | 'board' | 'origin' | 'onState'> & {
  readonly again: readonly ItemEdit[]
  readonly onUndo: (steps: UndoSteps, isNew: boolean) => void
  /** A private document is there, or another one in its place: what follows it has to begin anew. */
  readonly onOpened: (own: OpenPrivate) => void
}

export interface OpenPrivate {
  readonly doc: Y.Doc
  readonly undo: UndoSteps
  hearOwn: HearOwnChange
  left(): readonly ItemEdit[]
  wouldLose(): boolean
  reconnect(): void
  discard(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens this person's private document beside the board: from now on new items go there while a private step is on (S91). One
 * that cannot go on is replaced by a fresh one, in which unsaved work is done again.
 */
export function openPrivate(given: Given): OpenPrivate {
  const begin = (again: readonly ItemEdit[], isAnew: boolean) => {
    const doc = new Y.Doc()
    const undo = createUndoSteps(doc, given.origin, given.onUndo)
    const unpair = pairDocs(given.board, { doc, take: (item) => takeInStep(given.request, item) })
    const kept = keepPrivate({ ...given, doc, again, isAnew, onOver: (left) => void renew(left) })
    const close = async () => {
      unpair()
      undo.close()
      await kept.close()
      doc.destroy()
    }
    return { doc, undo, kept, close }
  }
  const renew = async (left: readonly ItemEdit[]) => {
    const before = now
    now = begin(left, true)
    given.onOpened(opened)
    await before.close()
  }
  let now = begin(given.again, false)
  const opened: OpenPrivate = {
    get doc() {
      return now.doc
    },
    get undo() {
      return now.undo
    },
    hearOwn: (ids, before) => now.kept.hearOwn(ids, before),
    left: () => now.kept.left(),
    wouldLose: () => now.kept.wouldLose(),
    reconnect: () => now.kept.reconnect(),
    discard: () => now.kept.discard(),
    close: () => now.close(),
  }
  given.onOpened(opened)
  return opened
}

/** In a private step everything new is private; in one without names it has no author from the start. */
function takeInStep({ view }: Given['request'], item: StorableItem): StorableItem | undefined {
  const { session } = view.getState()
  const step = session && privateStep(session)
  if (step === undefined) return undefined
  const { cluster: _cluster, ...own } = item as StorableItem & { cluster?: string }
  return step.naming === 'anonymous' ? { ...own, author: '' } : own
}
