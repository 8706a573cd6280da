import type { SaveState, View } from '#client/view'

/**
 * What may be said of several documents together: refused if one is, offline if one is, saved only if all are. What is not
 * saved is counted over all.
 */
export function worstOf(states: readonly SaveState[]): SaveState {
  const refused = states.find(({ kind }) => kind === 'refused')
  if (refused) return refused
  const unsaved = states.reduce((sum, state) => sum + ('unsaved' in state ? state.unsaved : 0), 0)
  const isOffline = states.some(({ kind }) => kind === 'offline')
  const isLost = states.some((state) => state.kind === 'offline' && state.onlyInThisTab)
  if (isOffline) return { kind: 'offline', unsaved, ...(isLost ? { onlyInThisTab: true } : {}) }
  return states.every(({ kind }) => kind === 'saved')
    ? { kind: 'saved' }
    : { kind: 'saving', unsaved }
}

/** Keeps `view.saveState` by the state of each document that is open. */
export function joinSaveStates(view: View) {
  const states = new Map<string, SaveState>()
  const show = () => {
    const next = worstOf([...states.values()])
    if (JSON.stringify(next) !== JSON.stringify(view.getState().saveState))
      view.setState({ saveState: next })
  }
  return {
    set: (document: string, state: SaveState) => {
      states.set(document, state)
      show()
    },
    drop: (document: string) => {
      if (states.delete(document)) show()
    },
  }
}
