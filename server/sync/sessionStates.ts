import type { SessionState } from '#shared/protocol'

/** A room always has a state; should that ever fail, nobody but a facilitator writes. */
export const unknownState: Pick<
  SessionState,
  'locked' | 'paused' | 'othersMayEdit' | 'pointersHidden' | 'tools' | 'lines'
> = { locked: true, othersMayEdit: false }

/**
 * The newest known session state of every workshop that has a room in memory, so that each update can be
 * asked for its permission without a query. States may arrive out of order; versions only grow.
 */
export class SessionStates {
  readonly #states = new Map<string, SessionState>()

  /** Takes over what somebody read from the store, unless something as new or newer is known. @returns the newest */
  read(workshopId: string, state: SessionState): SessionState {
    const known = this.#states.get(workshopId)
    if (known !== undefined && known.version >= state.version) return known
    this.#states.set(workshopId, state)
    return state
  }

  /** Takes over what a command just led to. @returns false when something newer is known already */
  publish(workshopId: string, state: SessionState): boolean {
    const known = this.#states.get(workshopId)
    if (known !== undefined && known.version > state.version) return false
    this.#states.set(workshopId, state)
    return true
  }

  find(workshopId: string): SessionState | undefined {
    return this.#states.get(workshopId)
  }

  forget(workshopId: string): void {
    this.#states.delete(workshopId)
  }
}
