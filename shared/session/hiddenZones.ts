import { refuse, succeed } from '../basics/index.ts'
import type { SessionState, Step, Zone } from '../protocol/index.ts'
import type { Reducer } from './command.ts'
import type { StateWithoutPeople } from './createSession.ts'

type Places = Pick<SessionState, 'zones' | 'steps'>

/** Hides a zone until its step, or shows it now (S160). */
export const setZoneHidden: Reducer<'setZoneHidden'> = ({ state, people }, _by, command) => {
  const { zone: id, hidden } = command
  if (!state.zones.some((zone) => zone.id === id)) return refuse('unknownZone', id)
  const zones = state.zones.map((zone) => (zone.id === id ? withHidden(zone, hidden) : zone))
  const { spotlight, ...rest } = state
  const lit = spotlight === undefined || (hidden && spotlight === id) ? {} : { spotlight }
  return succeed({ state: { ...rest, ...lit, zones }, people })
}

/** With the zones a step has in focus shown, because it begins. */
export function showZones<State extends Places>(state: State, step: Step | undefined): State {
  const isShown = ({ id, hidden }: Zone) => hidden === true && step?.zones.includes(id)
  if (!state.zones.some(isShown)) return state
  const zones = state.zones.map((zone) => (isShown(zone) ? withHidden(zone, false) : zone))
  return { ...state, zones }
}

/** The zones only facilitators are told of, and the steps that have them in focus. */
export interface HiddenPlaces {
  /** With where they stand among all zones. */
  readonly zones: readonly { readonly zone: Zone; readonly at: number }[]
  /** All zones of those steps, by step id. */
  readonly focus: ReadonlyMap<string, readonly string[]>
}

export function hiddenPlaces({ zones, steps }: Places): HiddenPlaces {
  const hidden = zones.flatMap((zone, at) => (zone.hidden === true ? [{ zone, at }] : []))
  const ids = new Set(hidden.map(({ zone }) => zone.id))
  const focused = steps.filter((step) => step.zones.some((id) => ids.has(id)))
  return { zones: hidden, focus: new Map(focused.map((step) => [step.id, step.zones])) }
}

/** Without them: what everybody may read (S161). */
export function withoutHidden<State extends Places>(state: State): State {
  const hidden = new Set(state.zones.filter((zone) => zone.hidden === true).map(({ id }) => id))
  if (hidden.size === 0) return state
  const steps = state.steps.map((step) =>
    step.zones.some((id) => hidden.has(id))
      ? { ...step, zones: step.zones.filter((id) => !hidden.has(id)) }
      : step,
  )
  return { ...state, steps, zones: state.zones.filter(({ id }) => !hidden.has(id)) }
}

/** What everybody may read, with what a facilitator was told besides. Where both know a zone, the state says how it is. */
export function withHiddenPlaces<State extends Places>(state: State, places: HiddenPlaces): State {
  const known = new Set(state.zones.map(({ id }) => id))
  const added = places.zones.filter(({ zone }) => !known.has(zone.id))
  if (added.length === 0) return state
  const zones = [...state.zones]
  for (const { zone, at } of added) zones.splice(Math.min(at, zones.length), 0, zone)
  const ids = new Set(zones.map(({ id }) => id))
  const steps = state.steps.map((step) => {
    const focus = places.focus.get(step.id)?.filter((id) => ids.has(id))
    return focus === undefined ? step : { ...step, zones: focus }
  })
  return { ...state, zones, steps }
}

/** Counts that there is something new for facilitators alone, who are told by nothing else (S163). */
export function countHiddenZones(
  before: StateWithoutPeople,
  after: StateWithoutPeople,
): StateWithoutPeople {
  if (before.zones === after.zones && before.steps === after.steps) return after
  if (textOf(before) === textOf(after)) return after
  return { ...after, hiddenChanges: (after.hiddenChanges ?? 0) + 1 }
}

function textOf(state: Places): string {
  const { zones, focus } = hiddenPlaces(state)
  return JSON.stringify([zones, [...focus]])
}

function withHidden({ hidden: _before, ...zone }: Zone, hidden: boolean): Zone {
  return hidden ? { ...zone, hidden } : zone
}
