import { mayDo } from '../access/index.ts'
import type { Role, SessionState } from '../protocol/index.ts'

/** The state as this role reads it: hints of steps are there for facilitators only (S20). */
export function sessionFor<State extends Pick<SessionState, 'steps' | 'locked'>>(
  role: Role,
  state: State,
): State {
  return mayDo(role, 'seeHints', state).ok ? state : withoutHints(state)
}

/** The state as everybody may read it (S20). */
export function withoutHints<State extends Pick<SessionState, 'steps'>>(state: State): State {
  return { ...state, steps: state.steps.map((step) => ({ ...step, hint: '' })) }
}
