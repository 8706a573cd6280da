import { type ActionContext, keepFollowing, keepLed, keepProjected } from '#client/actions'
import { type CarriedWork, keepServerTime, openWorkshop } from '#client/sync'
import { createView, type View } from '#client/view'
import { createId } from '#shared/basics'
import { hasArrived } from '../board/arrival.ts'
import { boardAccess } from '../board/boardAccess.ts'
import { loadPicture } from '../board/createPictures.ts'
import { keepPreferences } from '../board/keepPreferences.ts'
import { ringAtTimersEnd } from '../board/ringAtTimersEnd.ts'
import type { Entry } from '../browserMemory.ts'
import type { AppParts } from '../parts.ts'

/** A board that is only shown. */
export interface OpenScreen {
  readonly key: string
  readonly view: View
  readonly loadImage: (asset: string) => Promise<Blob | undefined>
  painted(): void
  close(): void
}

/** Whoever leads may open the projector, but what a room sees is what everybody may see, and a screen is nobody of the people. */
const onlooker = { participantId: 'projector', role: 'viewer' } as const

/** Opens the board for a room: it follows what it is about, writes nothing and is not among the people. */
export function openScreen(
  parts: AppParts,
  { workshopId, participantId, sessionToken }: Entry,
  onStartOver: (carried: CarriedWork) => void,
): OpenScreen {
  const view = createView({ workshopId, ...onlooker })
  const role = onlooker.role
  const workshop = openWorkshop({
    ...{ view, workshopId, participantId, role, sessionToken, onStartOver },
    isSilent: true,
  })
  const assets = parts.api.assets(workshopId, sessionToken)
  const stops = [
    keepServerTime({ view, readTime: parts.api.readTime, nowMs: parts.nowMs }),
    keepPreferences(parts, view),
    ringAtTimersEnd(view, parts.nowMs),
    keepFollowing(view),
    keepLed(view, hasArrived),
    keepProjected(view),
    workshop.close,
  ]
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
  parts.accord.show(boardAccess(context))
  return {
    key: createId(),
    view,
    loadImage: (asset) => loadPicture(assets, asset),
    painted: () => {
      if (hasArrived(view.getState())) parts.accord.painted()
    },
    close: () => {
      parts.accord.leave()
      for (const stop of stops) stop()
    },
  }
}
