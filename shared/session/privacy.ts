import type { SessionState, Step } from '../protocol/index.ts'
import type { StateWithoutPeople } from './createSession.ts'

/** The current step, if people write privately in it. */
export function privateStep({
  steps,
  currentStep,
}: Pick<SessionState, 'steps' | 'currentStep'>): Step | undefined {
  return steps.find(({ id, privacy }) => id === currentStep && privacy === 'private')
}

/** Remembers when people wrote privately for the first time: from then on they may have private notes (S90). */
export function notePrivacy(state: StateWithoutPeople, atMs: number): StateWithoutPeople {
  if (state.privateSinceMs !== undefined || privateStep(state) === undefined) return state
  return { ...state, privateSinceMs: atMs }
}
