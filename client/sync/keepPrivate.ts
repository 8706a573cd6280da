import type * as Y from 'yjs'
import type { SaveState } from '#client/view'
import type { ItemEdit } from '#shared/board'
import { askWhy } from './askWhy.ts'
import type { BrowserParts } from './browserParts.ts'
import { openDeviceCopies } from './deviceCopies.ts'
import { epochKey, keepEpoch } from './keepEpoch.ts'
import { keepRescued } from './keepRescued.ts'
import { carriedKey } from './keepReturned.ts'
import { keepSaveState, unsavedKey } from './keepSaveState.ts'
import { linkPrivate } from './links.ts'
import type { OpenRequest } from './openWorkshop.ts'
import type { LedgerEvent } from './saveLedger.ts'

export interface PrivateParts {
  readonly request: OpenRequest
  readonly parts: BrowserParts
  readonly doc: Y.Doc
  readonly board: Y.Doc
  readonly origin: object
  /** Work of a document before this one that is to be done again; its copy on this device is replaced. */
  readonly again: readonly ItemEdit[]
  /** Whether what this device keeps is of no use any more. */
  readonly isAnew: boolean
  readonly onState: (state: SaveState) => void
  /** The document has begun a new epoch, or there was too much for one message: this one cannot go on. */
  readonly onOver: (left: readonly ItemEdit[]) => void
}

/** Connects a private document and keeps its copy, its save state and what was written into notes that were revealed meanwhile. */
export function keepPrivate(given: PrivateParts) {
  const { request, parts, doc, origin } = given
  const { workshopId, participantId, view } = request
  const name = `accord/${workshopId}/${participantId}`
  let isOver = false
  const copies = openDeviceCopies({
    parts,
    name,
    claimName: `${name}/private`,
    docs: [['private', doc]],
    anew: given.isAnew,
    onSafety: () => saving.show(),
    onTaken: async (copy) => {
      const keys = [unsavedKey, carriedKey, epochKey]
      const [unsaved, kept, epoch] = await Promise.all(keys.map((key) => copy.readValue(key)))
      saving.restore(unsaved)
      rescued.take(Array.isArray(kept) ? kept : [])
      epochs.restore(epoch)
    },
    onTakenLate: () => {
      if (saving.hasUnsaved()) link.reconnect()
    },
  })
  const epochs = keepEpoch(copies.main)
  const rescued = keepRescued({
    ...{ doc, board: given.board, origin, participantId, copy: copies.main },
    unsaved: (id) => saving.leftUnsaved().find((edit) => edit.id === id),
  })
  const saving = keepSaveState({
    ...{ view, doc, copy: copies.main, parts, onState: given.onState },
    act: 'writePrivate',
    waiting: rescued.waiting,
    retry: () => link.reconnect(),
  })
  rescued.take(given.again)
  const left = () => [...rescued.edits(), ...saving.leftUnsaved()]
  const tell = (event: LedgerEvent) => {
    if (isOver) return
    const goesOver =
      event.kind === 'refused' && (event.reason === 'epochChanged' || event.reason === 'tooLarge')
    if (goesOver) {
      isOver = true
      return given.onOver(left())
    }
    saving.tell(event)
    if (event.kind !== 'received') return
    rescued.received()
    saving.show()
  }
  const link = linkPrivate({
    ...{ ...request, parts, doc, epochs, tell, ready: copies.loaded },
    askWhy: () => askWhy(parts.fetch, request),
  })
  return {
    hearOwn: saving.hearOwn,
    left,
    wouldLose: saving.wouldLose,
    reconnect: link.reconnect,
    discard: copies.discard,
    close: () => {
      isOver = true
      rescued.close()
      saving.close()
      link.close()
      return copies.close()
    },
  }
}
