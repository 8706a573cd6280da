import * as Y from 'yjs'
import type { View } from '#client/view'
import type { BoardDoc } from '#shared/board'
import type { Role } from '#shared/protocol'
import { type BrowserParts, browserParts } from './browserParts.ts'
import type { CarriedWork } from './carriedWork.ts'
import { fillItems } from './fillItems.ts'
import { fillRecords } from './fillRecords.ts'
import { fillSession } from './fillSession.ts'
import { followPrivate } from './followPrivate.ts'
import { joinSaveStates } from './joinSaveStates.ts'
import { keepBoard } from './keepBoard.ts'
import { keepSlim } from './keepSlim.ts'
import { keepUndo } from './keepUndo.ts'

export interface OpenRequest {
  readonly view: View
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
  readonly sessionToken: string
  /** Only looks, and the others are not told that it is here: a screen in a room is nobody. */
  readonly isSilent?: boolean
  /** Given by the workshop before this one through `onStartOver`: its copy on this device is replaced. */
  readonly carried?: CarriedWork | undefined
  /**
   * The document cannot go on (the server refused something in it, or has begun a new epoch): close this workshop and open it again
   * with what is carried, at once. Where it is left out, the refusal is only said.
   */
  readonly onStartOver?: (carried: CarriedWork) => void
}

/** One open workshop: the board document to write to, and everything that keeps the view true. */
export interface OpenWorkshop {
  readonly board: BoardDoc
  /** Origin of this person's own changes: what undo keeps. */
  readonly origin: object
  undo(): void
  redo(): void
  /** Tries again at once, also after a refusal. */
  reconnect(): void
  /** Whether closing now would lose work: neither the server nor this device has it. */
  wouldLose(): boolean
  /** The person has put back, copied or given up what is in `view.returned`. */
  dropReturned(): void
  /**
   * Closes and deletes this device's copy, unsaved changes included: the way out after the server refused them for
   * good (the person was asked). Reload afterwards.
   */
  discardCopy(): Promise<void>
  /** Stops everything; what was made stays in this device's copy. */
  close(): void
}

/**
 * Opens a workshop: reads this device's copy, connects `board` and `session`, fills the view (items, session, people, save state,
 * undo) and publishes presence from it. Returns at once; the view fills as things arrive. Never throws.
 */
export function openWorkshop(
  request: OpenRequest,
  parts: BrowserParts = browserParts(),
): OpenWorkshop {
  const { view } = request
  const docs = { board: new Y.Doc(), session: new Y.Doc() }
  const origin = { participantId: request.participantId }
  const states = joinSaveStates(view)
  let beside: ReturnType<typeof followPrivate> | undefined
  const undo = keepUndo(view, docs.board, origin, () => beside?.own()?.undo)
  const kept = keepBoard(request, parts, docs, origin, {
    onState: (state) => states.set('board', state),
    carryPrivate: () => beside?.own()?.left() ?? request.carried?.privately ?? [],
  })
  const filled = fillItems(view, docs.board, undo.isOwn, parts.schedule, kept.hearOwn)
  beside = followPrivate({
    ...{ request, parts, board: docs.board, origin },
    again: request.carried?.privately ?? [],
    onState: (state) => states.set('private', state),
    onUndo: undo.hear,
    onOpened: (own) => filled.followPrivate({ doc: own.doc, hearOwn: own.hearOwn }),
  })
  const stops = [
    fillRecords(view, docs.board, undo.isOwn, parts.schedule, kept.hearOwnRecords),
    fillSession(view, docs.session),
    keepSlim(docs.board),
    filled.stop,
    undo.close,
  ]
  const close = () => {
    for (const stop of stops.splice(0)) stop()
    void Promise.all([kept.close(), beside?.close()]).then(() => {
      docs.board.destroy()
      docs.session.destroy()
    })
  }
  return {
    board: docs.board,
    origin,
    undo: undo.undo,
    redo: undo.redo,
    reconnect: () => {
      kept.reconnect()
      beside?.own()?.reconnect()
    },
    wouldLose: () => kept.wouldLose() || (beside?.own()?.wouldLose() ?? false),
    dropReturned: kept.dropReturned,
    discardCopy: () => Promise.all([kept.discard(), beside?.own()?.discard()]).then(close),
    close,
  }
}
