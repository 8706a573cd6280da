import { texts } from '#client/texts'
import { type Change, moveItems, sortByReading, zoneOf } from '#shared/board'
import { type Box, boxAround } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { freePlacesIn } from './freePlaces.ts'
import { cameraShowing } from './revealBox.ts'
import { hasSelection, selectedItems } from './selectedItems.ts'

/** Puts the selection into a zone (its id), to free places in reading order; what lies there already stays where it is. The way to move without dragging. */
export const moveSelectionTo = boardAction<string>({
  name: 'moveSelectionTo',
  label: () => texts.action_moveTo(),
  isPossible: hasSelection,
  run: (context, zoneId, change) => {
    const state = context.view.getState()
    const zone = state.session?.zones.find(({ id }) => id === zoneId)
    const around = zone && boxAround(moveInto(context, zone, change))
    if (around) context.view.setState({ camera: cameraShowing(state, around) })
  },
})

/** Moves what is selected and not in the zone yet. @returns where it lies now */
export function moveInto(context: ActionContext, zone: Zone, change: Change): Box[] {
  const { items, session } = context.view.getState()
  const zones = session?.zones ?? []
  const moving = sortByReading(selectedItems(context)).filter(
    (item) => zoneOf(item, zones)?.id !== zone.id,
  )
  const isMoving = new Set(moving.map(({ id }) => id))
  const taken = [...items.values()].filter(({ id }) => !isMoving.has(id))
  const places = freePlacesIn(
    zone,
    moving.map(({ box }) => box),
    taken.map(({ box }) => box),
  )
  moveItems(
    context.board,
    moving.map(({ id, box }, i) => [id, places[i] ?? box] as const),
    change,
  )
  return places
}
