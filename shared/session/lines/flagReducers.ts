import { refuse, succeed } from '../../basics/index.ts'
import { limits } from '../../protocol/index.ts'
import type { Reducer } from '../command.ts'

/** Says why a flag does not count; a second reason takes the place of the first (S227). */
const overruleFlag: Reducer<'overruleFlag'> = (
  { state, people },
  by,
  { line, flag, reason },
  atMs,
) => {
  const others = (state.overruled ?? []).filter((one) => one.line !== line || one.flag !== flag)
  if (others.length >= limits.decidedLines) return refuse('tooManyLines')
  const name = people.find(({ id }) => id === by.participantId)?.name ?? ''
  const about = line === undefined ? {} : { line }
  const overruled = [...others, { ...about, flag, reason, by: name, atMs }]
  return succeed({ state: { ...state, overruled }, people })
}

/** Lets an overruled flag count again. */
const raiseFlag: Reducer<'raiseFlag'> = ({ state, people }, _by, { line, flag }) => {
  const { overruled: before = [], ...rest } = state
  const overruled = before.filter((one) => one.line !== line || one.flag !== flag)
  if (overruled.length === before.length) return refuse('unknownFlag', flag)
  return succeed({ state: { ...rest, ...(overruled.length > 0 ? { overruled } : {}) }, people })
}

export const flagReducers = { overruleFlag, raiseFlag }
