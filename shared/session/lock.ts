import { succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'

export const setLocked: Reducer<'setLocked'> = ({ state, people }, _by, { locked }) =>
  succeed({ state: { ...state, locked }, people })

export const setOthersMayEdit: Reducer<'setOthersMayEdit'> = (
  { state, people },
  _by,
  { othersMayEdit },
) => succeed({ state: { ...state, othersMayEdit }, people })
