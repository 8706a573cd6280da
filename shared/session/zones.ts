import { refuse, succeed } from '../basics/index.ts'
import { limits } from '../protocol/index.ts'
import type { Reducer } from './command.ts'

const setZone: Reducer<'setZone'> = ({ state, people }, _by, { zone }) => {
  if (state.zones.some(({ id }) => id === zone.id)) {
    const zones = state.zones.map((known) => (known.id === zone.id ? zone : known))
    return succeed({ state: { ...state, zones }, people })
  }
  if (state.zones.length >= limits.zonesPerWorkshop) return refuse('tooManyZones')
  return succeed({ state: { ...state, zones: [...state.zones, zone] }, people })
}

/** What lies on it stays where it is; steps that had it in focus have it no longer. */
const removeZone: Reducer<'removeZone'> = ({ state, people }, _by, { zone }) => {
  if (!state.zones.some(({ id }) => id === zone)) return refuse('unknownZone', zone)
  const zones = state.zones.filter(({ id }) => id !== zone)
  const steps = state.steps.map((step) =>
    step.zones.includes(zone) ? { ...step, zones: step.zones.filter((id) => id !== zone) } : step,
  )
  const { spotlight, ...rest } = state
  const lit = spotlight === undefined || spotlight === zone ? {} : { spotlight }
  return succeed({ state: { ...rest, ...lit, zones, steps }, people })
}

/** The commands about zones (S80 to S82). */
export const zoneReducers = { setZone, removeZone }
