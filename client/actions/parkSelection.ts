import { texts } from '#client/texts'
import { createId } from '#shared/basics'
import type { Change } from '#shared/board'
import { boxAround } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { moveInto } from './moveSelectionTo.ts'
import { asksForSelection, hasSelection } from './selectedItems.ts'
import { sendSetZone } from './zoneActions.ts'

/** Of a new parking lot, and how far it keeps from everything else. Board units. */
const size = { w: 1000, h: 1200 }
const distance = 160

/**
 * Puts the selection into the parking lot: the zone for what is put off. A facilitator who parks first opens it, to the right of
 * everything; whoever may write parks from then on. The look stays where it is, `view.parked` says what happened.
 */
export const parkSelection = boardAction({
  name: 'parkSelection',
  label: () => texts.action_park(),
  isPossible: (context) =>
    hasSelection(context) && (parkingLot(context) !== undefined || sendSetZone.isPossible(context)),
  whyNot: (context) =>
    asksForSelection(context) ?? (parkingLot(context) ? undefined : texts.parking_none()),
  run: (context, _args, change) => {
    const zone = parkingLot(context)
    if (zone) park(context, zone, change)
    else void openAndPark(context, change)
  },
})

async function openAndPark(context: ActionContext, change: Change): Promise<void> {
  const zone = newLot(context)
  const sent = await sendSetZone.run(context, zone)
  if (sent.ok) park(context, zone, change)
}

function park(context: ActionContext, zone: Zone, change: Change): void {
  const count = moveInto(context, zone, change).length
  if (count > 0) context.view.setState({ parked: { count, zone: zone.id } })
}

function parkingLot({ view }: ActionContext): Zone | undefined {
  return view.getState().session?.zones.find(({ parking }) => parking === true)
}

function newLot({ view }: ActionContext): Zone {
  const { items, session } = view.getState()
  const all = boxAround([...(session?.zones ?? []), ...[...items.values()].map(({ box }) => box)])
  const place = all
    ? { x: Math.round(all.x + all.w + distance), y: Math.round(all.y) }
    : { x: 0, y: 0 }
  const words = { title: texts.parking_title(), prompt: texts.parking_prompt() }
  return {
    id: createId(),
    ...words,
    ...place,
    ...size,
    color: 'grey',
    exportAs: 'gaps',
    parking: true,
  }
}
