import type { SessionState } from '../protocol/index.ts'
import { showZones } from './hiddenZones.ts'

type Led = Pick<SessionState, 'zones' | 'steps' | 'tools' | 'spotlight' | 'projected'>

/** What a beginning step does to the board: its zones are shown, and only its tools are allowed where it says so (S160, S171). */
export function withStepHand<State extends Led>(state: State, id: string): State {
  const step = state.steps.find((known) => known.id === id)
  const shown = showZones(state, step)
  return step?.onlyTools === true ? { ...shown, tools: step.tools } : shown
}

/** What lasts no longer than the step. */
export function withoutStepHand<State extends Led>({
  tools: _tools,
  spotlight: _spotlight,
  projected: _projected,
  ...rest
}: State): Omit<State, 'tools' | 'spotlight' | 'projected'> {
  return rest
}
