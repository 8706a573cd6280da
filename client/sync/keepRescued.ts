import type * as Y from 'yjs'
import { createId } from '#shared/basics'
import {
  addItems,
  applyItemEdits,
  type Item,
  type ItemEdit,
  observeItems,
  readItem,
  textOf,
} from '#shared/board'
import type { DeviceCopy } from './deviceCopy.ts'
import { carriedKey } from './keepReturned.ts'

interface Parts {
  /** The private document. */
  readonly doc: Y.Doc
  readonly board: Y.Doc
  readonly origin: object
  readonly participantId: string
  readonly copy: Pick<DeviceCopy, 'put'>
  /** What this person did to a note and the server has not. */
  readonly unsaved: (id: string) => ItemEdit | undefined
}

/** So long the board has to show a note that has left the private document; both come on connections of their own. */
const shownWithinMs = 2_000

/**
 * Keeps what somebody wrote into private notes while those were taken away, by a reveal or with a document that could not go
 * on (S100). It goes on in their note on the board, or becomes a private note of its own. On the device until it has.
 */
export function keepRescued({ doc, board, origin, participantId, copy, unsaved }: Parts) {
  const change = { origin, label: 'reapplyEdits' }
  let edits: readonly ItemEdit[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReceived = false
  const set = (next: readonly ItemEdit[]) => {
    if (edits.length === 0 && next.length === 0) return
    edits = next
    copy.put(carriedKey, () => edits)
  }
  const goOnOnBoard = () => {
    const left = edits.filter((edit) => !isTheirsOn(board, edit.id, participantId))
    const shown = edits.filter((edit) => !left.includes(edit))
    if (shown.length === 0) return
    set(left)
    applyItemEdits(board, shown, change, participantId)
  }
  const makePrivate = (which: (edit: ItemEdit) => boolean) => {
    const now = edits.filter(which)
    set(edits.filter((edit) => !which(edit)))
    for (const edit of now) doAgain(doc, edit, change, participantId)
  }
  const settle = () => {
    clearTimeout(timer)
    goOnOnBoard()
    // What the board shows as nobody's may not be written there.
    makePrivate(({ id }) => readItem(board, id) !== undefined || readItem(doc, id) !== undefined)
    if (edits.length > 0) timer = setTimeout(giveUpWaiting, shownWithinMs)
  }
  const giveUpWaiting = () => {
    goOnOnBoard()
    makePrivate(() => true)
  }
  const stopObserving = observeItems(doc, (ids, _origin, { isLocal }) => {
    if (isLocal) return
    const gone = [...ids].filter((id) => readItem(doc, id) === undefined)
    const lost = gone.flatMap((id) => unsaved(id) ?? []).filter(hasNewWords)
    if (lost.length === 0) return
    set([...edits, ...lost])
    if (isReceived) settle()
  })
  return {
    take: (more: readonly ItemEdit[]) => {
      set([...edits, ...more])
      if (isReceived && edits.length > 0) settle()
    },
    /** The server's state of the private document is here. */
    received: () => {
      isReceived = true
      if (edits.length > 0) settle()
    },
    waiting: () => edits.length,
    edits: () => edits,
    close: () => {
      clearTimeout(timer)
      stopObserving()
    },
  }
}

/** Whether the board shows that note as this person's, so that they may write it. */
function isTheirsOn(board: Y.Doc, id: string, participantId: string): boolean {
  return readItem(board, id)?.author === participantId
}

function hasNewWords({ before, after }: ItemEdit): boolean {
  return after !== undefined && textOf(after) !== (before ? textOf(before) : '')
}

type Change = Parameters<typeof addItems>[2]

/** In the private document again; a note that is gone there, and was not new, becomes another one with the words in it. */
function doAgain(doc: Y.Doc, edit: ItemEdit, change: Change, participantId: string): void {
  const author = edit.after?.author ?? participantId
  const [undone] = applyItemEdits(doc, [edit], change, author)
  const { after } = undone ?? {}
  if (after && hasNewWords(edit)) addItems(doc, [{ ...(after as Item), id: createId() }], change)
}
