import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { View } from '#client/view'
import type { BoardDoc } from '#shared/board'
import type { Role } from '#shared/protocol'
import { type BrowserParts, browserParts } from './browserParts.ts'
import { connectDocument } from './connectDocument.ts'
import { fillItems } from './fillItems.ts'
import { fillPeople } from './fillPeople.ts'
import { fillSession } from './fillSession.ts'
import { keepSaveState } from './keepSaveState.ts'
import type { OfflineCopy } from './offlineCopy.ts'
import { publishPresence } from './publishPresence.ts'
import { createUndoSteps } from './undoSteps.ts'

export interface OpenRequest {
  readonly view: View
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
  readonly sessionToken: string
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
  const [board, session] = [new Y.Doc(), new Y.Doc()]
  const origin = { participantId: request.participantId }
  const undo = createUndoSteps(board, origin, (steps) =>
    view.setState({ canUndo: steps.canUndo(), canRedo: steps.canRedo() }),
  )
  const connections = createConnections(request, parts, board, session)
  const stops = [
    fillItems(view, board, undo.isOwn, parts.schedule),
    fillSession(view, session),
    undo.close,
  ]
  const close = () => {
    for (const stop of stops.splice(0)) stop()
    connections.close()
    board.destroy()
    session.destroy()
  }
  return {
    board,
    origin,
    undo: undo.undo,
    redo: undo.redo,
    reconnect: connections.reconnect,
    discardCopy: () => {
      const discarded = connections.discardCopies()
      close()
      return discarded
    },
    close,
  }
}

/** The copies are read before the connections are made: what they hold then travels in sync step 2, not as one large update. */
function createConnections(
  request: OpenRequest,
  parts: BrowserParts,
  board: Y.Doc,
  session: Y.Doc,
) {
  const open = (name: 'board' | 'session', doc: Y.Doc) =>
    parts.openOfflineCopy(`accord/${request.workshopId}/${request.participantId}/${name}`, doc)
  const copies = { board: open('board', board), session: open('session', session) }
  const boardLink = linkBoard(request, parts, board, copies.board)
  const sessionLink = linkSession(request, parts, session, copies.session)
  return {
    reconnect: () => {
      boardLink.reconnect()
      sessionLink.reconnect()
    },
    discardCopies: async () => {
      await Promise.all([copies.board.discard(), copies.session.discard()])
    },
    close: () => {
      boardLink.close()
      sessionLink.close()
      void copies.board.close()
      void copies.session.close()
    },
  }
}

interface Link {
  reconnect(): void
  close(): void
}

function linkBoard(request: OpenRequest, parts: BrowserParts, doc: Y.Doc, copy: OfflineCopy): Link {
  const awareness = new Awareness(doc)
  const saving = keepSaveState({
    view: request.view,
    doc,
    copy,
    parts,
    retry: () => link.reconnect(),
  })
  const stopPeople = fillPeople(request.view, awareness)
  const stopPresence = publishPresence(request.view, awareness)
  const link = linkWhen(copy.loaded.then(saving.whenCounted), () =>
    connectDocument({ ...parts, ...request, name: 'board', doc, awareness, tell: saving.tell }),
  )
  return {
    reconnect: link.reconnect,
    close: () => {
      stopPresence()
      stopPeople()
      saving.close()
      link.close()
    },
  }
}

/** The session is read-only: nobody is present in it and nothing waits to be saved. A refusal is said by the board's connection. */
function linkSession(
  request: OpenRequest,
  parts: BrowserParts,
  doc: Y.Doc,
  copy: OfflineCopy,
): Link {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return linkWhen(copy.loaded, () =>
    connectDocument({ ...parts, ...request, name: 'session', doc, awareness, tell: () => {} }),
  )
}

/** A connection that is made once `ready` settles, unless it was closed before. */
function linkWhen(ready: Promise<unknown>, connect: () => Link): Link {
  let link: Link | undefined
  let isClosed = false
  void ready.then(() => {
    if (!isClosed) link = connect()
  })
  return {
    reconnect: () => link?.reconnect(),
    close: () => {
      isClosed = true
      link?.close()
    },
  }
}
