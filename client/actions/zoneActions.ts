import { texts } from '#client/texts'
import { createId } from '#shared/basics'
import { moveItems as writePlaces, zoneOf } from '#shared/board'
import { type Box, offsetBox, type Point } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import type { Action, ActionContext } from './action.ts'
import { mayWrite } from './boardAction.ts'
import { commandAction } from './commandAction.ts'

/** Of a zone that is new: room for some ten notes. */
export const newZoneSize = { w: 1200, h: 900 }

/** Adds a zone, or changes the one with its id. */
export const sendSetZone = commandAction<Zone>({
  name: 'sendSetZone',
  label: () => texts.action_setZone(),
  act: 'setZone',
  command: (zone) => ({ type: 'setZone', zone }),
})

/** Takes a zone (its id) away; what lies on it stays. */
export const sendRemoveZone = commandAction<string>({
  name: 'sendRemoveZone',
  label: () => texts.action_removeZone(),
  act: 'removeZone',
  command: (zone) => ({ type: 'removeZone', zone }),
})

/** Asks for a new zone with its corner at a board point. */
export const addZoneAt: Action<Point> = {
  name: 'addZoneAt',
  label: () => texts.action_addZone(),
  isPossible: sendSetZone.isPossible,
  run: ({ view }, { x, y }) => {
    const place = { x: Math.round(x), y: Math.round(y), ...newZoneSize }
    const zone: Zone = { id: createId(), title: '', prompt: '', exportAs: 'appendix', ...place }
    view.setState({ overlay: { kind: 'zone', zone } })
  },
}

/** Asks how a zone (its id) shall be. */
export const changeZone: Action<string> = {
  name: 'changeZone',
  label: () => texts.action_setZone(),
  isPossible: sendSetZone.isPossible,
  run: ({ view }, id) => {
    const zone = view.getState().session?.zones.find((one) => one.id === id)
    if (zone) view.setState({ overlay: { kind: 'zone', zone } })
  },
}

/** Puts a zone with its corner at a board point, and what lies on it with it (S82). */
export const moveZoneTo: Action<{ readonly id: string; readonly at: Point }> = {
  name: 'moveZoneTo',
  label: () => texts.action_moveZone(),
  isPossible: (context) => sendSetZone.isPossible(context) && mayWrite(context),
  run: (context, { id, at }) => void move(context, id, at),
}

/** The notes go when the zone has gone: refused, both stay. */
async function move(context: ActionContext, id: string, at: Point): Promise<void> {
  const { items, session } = context.view.getState()
  const zones = session?.zones ?? []
  const zone = zones.find((one) => one.id === id)
  if (!zone) return
  const by = { x: Math.round(at.x) - zone.x, y: Math.round(at.y) - zone.y }
  const boxes = [...items.values()]
    .filter((item) => zoneOf(item, zones)?.id === id)
    .map((item): [string, Box] => [item.id, offsetBox(item.box, by)])
  const sent = await sendSetZone.run(context, { ...zone, x: zone.x + by.x, y: zone.y + by.y })
  if (!sent.ok || boxes.length === 0) return
  writePlaces(context.board, new Map(boxes), { origin: context.origin, label: 'moveItems' })
}
