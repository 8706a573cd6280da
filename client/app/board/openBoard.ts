import type { ActionContext } from '#client/actions'
import { type OpenWorkshop, openWorkshop } from '#client/sync'
import { createView, type View } from '#client/view'
import { createId } from '#shared/basics'
import type { Entry } from '../browserMemory.ts'
import type { AppParts } from '../parts.ts'
import { fitOnArrival, hasArrived } from './arrival.ts'
import { boardAccess } from './boardAccess.ts'
import { createHands } from './createHands.ts'
import { letGoWhenLocked } from './letGoWhenLocked.ts'
import { rememberWorkshop } from './rememberWorkshop.ts'

/** Everything behind one open board. */
export interface OpenBoard {
  readonly view: View
  readonly context: ActionContext
  readonly workshop: OpenWorkshop
  /** The canvas to hear and to give the focus to; undefined when it goes. */
  setCanvas(element: HTMLElement | undefined): void
  canvas(): HTMLElement | undefined
  /** Everything in the view has been drawn. */
  painted(): void
  close(): void
}

/** Opens the board for whoever entered: connects it, puts hand and keys to it, and shows it through `window.accord`. */
export function openBoard(parts: AppParts, entry: Entry): OpenBoard {
  const { workshopId, participantId, role, sessionToken } = entry
  const view = createView({ workshopId, participantId, role })
  const workshop = openWorkshop({ view, workshopId, participantId, role, sessionToken })
  const context: ActionContext = {
    view,
    board: workshop.board,
    origin: workshop.origin,
    newId: createId,
    nowMs: parts.nowMs,
    undo: workshop.undo,
    redo: workshop.redo,
    sendCommand: (command) => parts.api.sendCommand(workshopId, sessionToken, command),
  }
  const hands = createHands(context)
  const stops = [
    fitOnArrival(context),
    letGoWhenLocked(context, () => hands.canvas()?.focus({ preventScroll: true })),
    rememberWorkshop(parts, view),
  ]
  parts.accord.show(boardAccess(context))
  return {
    view,
    context,
    workshop,
    setCanvas: hands.setCanvas,
    canvas: hands.canvas,
    painted: () => {
      if (hasArrived(view.getState())) parts.accord.painted()
    },
    close: () => {
      parts.accord.leave()
      for (const stop of stops) stop()
      hands.close()
      workshop.close()
    },
  }
}
