import { succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'

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

/** The commands that hold the group together (S70 to S72). */
export const leadingReducers = { callEveryone, setPointersHidden }
