import type * as Y from 'yjs'
import type { SaveState, View } from '#client/view'
import type { ItemEdit } from '#shared/board'
import { askWhy } from './askWhy.ts'
import type { BrowserParts } from './browserParts.ts'
import { openDeviceCopies } from './deviceCopies.ts'
import { epochKey, keepEpoch } from './keepEpoch.ts'
import { carriedKey, keepReturned } from './keepReturned.ts'
import { keepSaveState, unsavedKey } from './keepSaveState.ts'
import { linkBoard, linkSession, linkWhen } from './links.ts'
import type { OpenRequest } from './openWorkshop.ts'
import type { LedgerEvent } from './saveLedger.ts'
import { starterOver } from './starterOver.ts'

type Docs = Readonly<Record<'board' | 'session', Y.Doc>>

/** What else there is beside the board. */
interface Beside {
  readonly onState: (state: SaveState) => void
  /** Private work that is not saved, for the workshop after this one. */
  readonly carryPrivate: () => readonly ItemEdit[]
}

/** Connects a workshop's documents and keeps their copies, the save state and the work that came back. */
export function keepBoard(
  request: OpenRequest,
  parts: BrowserParts,
  docs: Docs,
  origin: object,
  { onState, carryPrivate }: Beside,
) {
  const { view, carried } = request
  let hasReceived = false
  let isOver = false
  const stop = () => {
    isOver = true
  }
  const copies = openDeviceCopies({
    parts,
    name: `accord/${request.workshopId}/${request.participantId}`,
    claimName: `accord/${request.workshopId}/${request.participantId}`,
    docs: [
      ['board', docs.board],
      ['session', docs.session],
    ],
    anew: carried !== undefined,
    onSafety: () => saving.show(),
    onTaken: async (board) => {
      // At once: each answer waits for the first picture, which is being painted now, and the connection waits for all of them.
      const keys = [unsavedKey, carriedKey, epochKey]
      const [unsaved, left, epoch] = await Promise.all(keys.map((key) => board.readValue(key)))
      saving.restore(unsaved)
      returns.take(left as typeof carried)
      epochs.restore(epoch)
    },
    onTakenLate: () => {
      if (saving.hasUnsaved()) reconnect()
    },
  })
  const epochs = keepEpoch(copies.main)
  const returns = keepReturned({ view, board: docs.board, origin, copy: copies.main })
  const saving = keepSaveState({
    view,
    doc: docs.board,
    copy: copies.main,
    parts,
    waiting: returns.waiting,
    act: 'writeBoard',
    onState,
    retry: () => reconnect(),
  })
  returns.take(carried)

  const startOver = starterOver(request, {
    saving,
    returns,
    carryPrivate,
    hasReceived: () => hasReceived,
  })
  const tell = (event: LedgerEvent) => {
    if (isOver) return
    if (event.kind === 'refused' && startOver(event, stop)) return
    saving.tell(event)
    if (event.kind === 'received') {
      hasReceived = true
      returns.received()
      saving.show()
    }
    if (!saving.hasUnsaved()) forgetStuck(view)
  }
  const connect = {
    ...request,
    parts,
    askWhy: () => askWhy(parts.fetch, request),
  }
  const links = [
    linkBoard({ ...connect, view, doc: docs.board, ready: copies.loaded, epochs, tell }),
    linkWhen(copies.loaded, () => linkSession({ ...connect, doc: docs.session, tell })),
  ]
  const reconnect = () => {
    for (const link of links) link.reconnect()
  }
  return {
    hearOwn: saving.hearOwn,
    hearOwnRecords: saving.hearOwnRecords,
    wouldLose: saving.wouldLose,
    dropReturned: returns.drop,
    reconnect,
    discard: copies.discard,
    close: () => {
      stop()
      saving.close()
      for (const link of links) link.close()
      return copies.close()
    },
  }
}

/** What was stuck went through after all. */
function forgetStuck(view: View): void {
  if (view.getState().returned?.canPutBack === false) view.setState({ returned: undefined })
}
