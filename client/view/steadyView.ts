import type { View } from './createView.ts'
import type { ViewState } from './viewState.ts'

/** What changes with every frame while a hand moves, mine or another's. */
const motion: ReadonlySet<string> = new Set<keyof ViewState>([
  'camera',
  'viewport',
  'pointer',
  'people',
  'draft',
])

/** A view to those who do not care for what moves. */
export interface SteadyView {
  readonly state: () => ViewState
  readonly subscribe: (changed: () => void) => () => void
}

const steadies = new WeakMap<View, SteadyView>()

/** Tells of changes beyond camera, pointers, people and the unfinished gesture. One for all who ask, so that a frame is compared once and not for every button. */
export function steadyOf(view: View): SteadyView {
  const known = steadies.get(view) ?? createSteady(view)
  steadies.set(view, known)
  return known
}

function createSteady(view: View): SteadyView {
  const listeners = new Set<() => void>()
  let told = view.getState()
  // Lives as long as the view: nothing else holds it.
  view.subscribe((now) => {
    if (!isOtherAtRest(told, now)) return
    told = now
    for (const changed of listeners) changed()
  })
  return {
    // Not what was told: whoever is told of a change before this store is would see it as it was.
    state: view.getState,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

function isOtherAtRest(before: ViewState, now: ViewState): boolean {
  if (before === now) return false
  const keys = Object.keys(now) as (keyof ViewState)[]
  return keys.some((key) => before[key] !== now[key] && !motion.has(key))
}
