import { refuse, succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'

export const setCurrentStep: Reducer<'setCurrentStep'> = ({ state, people }, _by, { step }) => {
  if (!state.steps.some((known) => known.id === step)) return refuse('unknownStep', step)
  return succeed({ state: { ...state, currentStep: step }, people })
}
