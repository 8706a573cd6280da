import { texts } from '#client/texts'
import { moveItems, sortByReading, zoneOf } from '#shared/board'
import { boxAround } from '#shared/geometry'
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
    const zones = state.session?.zones ?? []
    const zone = zones.find(({ id }) => id === zoneId)
    if (!zone) return
    const moving = sortByReading(selectedItems(context)).filter(
      (item) => zoneOf(item, zones)?.id !== zoneId,
    )
    const isMoving = new Set(moving.map(({ id }) => id))
    const taken = [...state.items.values()].filter(({ id }) => !isMoving.has(id))
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
    const around = boxAround(places)
    if (around) context.view.setState({ camera: cameraShowing(state, around) })
  },
})
