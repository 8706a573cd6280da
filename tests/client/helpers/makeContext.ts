import * as Y from 'yjs'
import type { ActionContext } from '#client/actions'
import { createView, type ViewState } from '#client/view'
import { addItems, type Note } from '#shared/board'
import type { CommandRequest, Role } from '#shared/protocol'
import { fillItems } from '../../../client/sync/fillItems.ts'
import { fillRecords } from '../../../client/sync/fillRecords.ts'
import { createUndoSteps } from '../../../client/sync/undoSteps.ts'
import { makeSession } from './makeSession.ts'

interface Given extends Partial<ViewState> {
  readonly role?: Role
  readonly notes?: readonly Note[]
}

/** A person at a real board document, without network and window. New items are called new1, new2, … */
export function makeContext({ role = 'participant', notes = [], ...given }: Given = {}) {
  const view = createView({ workshopId: 'w1', participantId: 'anna', role })
  const board = new Y.Doc()
  const origin = { participantId: 'anna' }
  const undo = createUndoSteps(board, origin, (steps) =>
    view.setState({ canUndo: steps.canUndo(), canRedo: steps.canRedo() }),
  )
  addItems(board, notes, { origin: 'seed', label: 'seed' })
  fillItems(view, board, undo.isOwn, queueMicrotask)
  fillRecords(view, board, undo.isOwn, queueMicrotask)
  view.setState({ session: makeSession(), viewport: { w: 1000, h: 800 }, ...given })
  const sent: CommandRequest[] = []
  let count = 0
  const context: ActionContext = {
    view,
    board,
    origin,
    newId: () => `new${++count}`,
    nowMs: () => 1000,
    undo: undo.undo,
    redo: undo.redo,
    sendCommand: (command) => {
      sent.push(command)
      return Promise.resolve({ ok: true, value: { version: 2 } })
    },
  }
  const item = (id: string) => view.getState().items.get(id)
  return { context, view, board, sent, item, ids: () => [...view.getState().items.keys()].sort() }
}
