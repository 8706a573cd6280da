import { refuse, succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'
import { setZoneHidden } from './hiddenZones.ts'
import { setPaused } from './pause.ts'

const callEveryone: Reducer<'callEveryone'> = (
  { state, people },
  { participantId: by },
  { x, y, w, h },
  atMs,
) => succeed({ state: { ...state, call: { x, y, w, h, by, atMs } }, people })

const setPointersHidden: Reducer<'setPointersHidden'> = ({ state, people }, _by, { hidden }) => {
  const { pointersHidden: _before, ...rest } = state
  return succeed({ state: hidden ? { ...rest, pointersHidden: true } : rest, people })
}

const setLead: Reducer<'setLead'> = ({ state, people }, { participantId: by }, { leads }, atMs) => {
  const { lead: _before, ...rest } = state
  return succeed({ state: leads ? { ...rest, lead: { by, atMs } } : rest, people })
}

/** What only facilitators are told of is no place to send everybody to. */
const setSpotlight: Reducer<'setSpotlight'> = ({ state, people }, _by, { zone }) => {
  const { spotlight: _before, ...rest } = state
  if (zone === undefined) return succeed({ state: rest, people })
  const isSeen = state.zones.some(({ id, hidden }) => id === zone && hidden !== true)
  return isSeen
    ? succeed({ state: { ...rest, spotlight: zone }, people })
    : refuse('unknownZone', zone)
}

const setTools: Reducer<'setTools'> = ({ state, people }, _by, { tools }) => {
  const { tools: _before, ...rest } = state
  return succeed({ state: tools === undefined ? rest : { ...rest, tools }, people })
}

const celebrate: Reducer<'celebrate'> = ({ state, people }, { participantId: by }, _c, atMs) =>
  succeed({ state: { ...state, celebration: { by, atMs } }, people })

const setOnSite: Reducer<'setOnSite'> = ({ state, people }, _by, { people: count }) => {
  const { onSite: _before, ...rest } = state
  return succeed({ state: count === 0 ? rest : { ...rest, onSite: count }, people })
}

/** The commands that hold the group together (S70 to S72, S156 to S176). */
export const leadingReducers = {
  callEveryone,
  setPointersHidden,
  setPaused,
  setZoneHidden,
  setLead,
  setSpotlight,
  setTools,
  celebrate,
  setOnSite,
}
