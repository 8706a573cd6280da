import {
  type ActionContext,
  addZoneAt,
  changeZone,
  moveZoneTo,
  sendRemoveZone,
  sendSetSpotlight,
  sendSetZoneHidden,
} from '#client/actions'
import { texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { boxContainsPoint, type Point } from '#shared/geometry'
import type { Zone } from '#shared/protocol'
import { tellRefused } from '../tellRefused.ts'
import type { Run } from './contextEntries.tsx'

/** What a facilitator does with the zones, at a board point; nothing for anybody else. */
export function zoneEntries(context: ActionContext, run: Run, at: Point): MenuEntry[] {
  if (!addZoneAt.isPossible(context)) return []
  const zones = context.view.getState().session?.zones ?? []
  const here = zones.find((zone) => boxContainsPoint(zone, at))
  const add = {
    id: addZoneAt.name,
    label: addZoneAt.label(),
    startsGroup: true,
    onSelect: () => run(() => addZoneAt.run(context, at)),
  }
  const moves = zones.map(({ id, title }) => ({
    id,
    label: title,
    onSelect: () => run(() => moveZoneTo.run(context, { id, at })),
  }))
  const ofZone = here && [
    ...leadEntries(context, run, here),
    {
      id: changeZone.name,
      label: texts.zone_change(),
      onSelect: () => run(() => changeZone.run(context, here.id)),
    },
    {
      id: sendRemoveZone.name,
      label: texts.zone_remove({ title: here.title }),
      onSelect: () => run(() => void remove(context, here.id)),
    },
  ]
  const move = { id: moveZoneTo.name, label: moveZoneTo.label(), entries: moves }
  return [add, ...(zones.length > 0 ? [move] : []), ...(ofZone ?? [])]
}

/** What everybody sees of a zone. */
function leadEntries(context: ActionContext, run: Run, { id, hidden }: Zone): MenuEntry[] {
  const isLit = context.view.getState().session?.spotlight === id
  const light = {
    id: sendSetSpotlight.name,
    label: isLit ? texts.spotlight_end() : texts.spotlight_begin(),
    onSelect: () => run(() => void putLight(context, isLit ? undefined : id)),
  }
  const hide = {
    id: sendSetZoneHidden.name,
    label: hidden ? texts.zone_showNow() : texts.zone_hideUntil(),
    onSelect: () => run(() => void setHidden(context, id, !hidden)),
  }
  return hidden ? [hide] : [light, hide]
}

async function putLight(context: ActionContext, zone: string | undefined): Promise<void> {
  tellRefused(await sendSetSpotlight.run(context, zone))
}

async function setHidden(context: ActionContext, zone: string, hidden: boolean): Promise<void> {
  tellRefused(await sendSetZoneHidden.run(context, { zone, hidden }))
}

async function remove(context: ActionContext, id: string): Promise<void> {
  tellRefused(await sendRemoveZone.run(context, id))
}
