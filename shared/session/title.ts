import { succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'

export const setTitle: Reducer<'setTitle'> = ({ state, people }, _by, { title }) =>
  succeed({ state: { ...state, title }, people })
