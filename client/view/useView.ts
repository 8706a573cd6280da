import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { View } from './createView.ts'
import { steadyOf } from './steadyView.ts'
import type { ViewState } from './viewState.ts'

/** The board page provides its view here, so that two boards could live on one page. */
export const ViewContext = createContext<View | undefined>(undefined)

/** A small slice of the view; the component renders again only when the slice is another value. @throws outside of a ViewContext */
export function useView<Slice>(select: (state: ViewState) => Slice): Slice {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useView needs a ViewContext around it')
  return useStore(view, select)
}

/**
 * A slice of what does not move: it is looked at again only when something else of the view is other than camera, pointers,
 * people and the unfinished gesture. For what is costly to tell, and what many ask. @throws outside of a ViewContext
 */
export function useSteadyView<Slice>(select: (state: ViewState) => Slice): Slice {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useSteadyView needs a ViewContext around it')
  const steady = steadyOf(view)
  return useSyncExternalStore(steady.subscribe, () => select(steady.state()))
}

/** At most so often does a calm slice make its component render, ms. */
const calmMs = 100

/**
 * A slice that changes with every frame while the hand moves, e.g. the zoom: the component renders ten times a second at
 * most, and always with the last value in the end. The slice must be a primitive. @throws outside of a ViewContext
 */
export function useCalmView<Slice extends string | number | boolean | undefined>(
  select: (state: ViewState) => Slice,
): Slice {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useCalmView needs a ViewContext around it')
  const calm = useMemo(() => calmed(view), [view])
  return useSyncExternalStore(calm.subscribe, () => select(calm.state()))
}

/** A store that shows a view as it was a moment ago. */
function calmed(view: View) {
  let shown = view.getState()
  return {
    state: () => shown,
    subscribe: (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const show = () => {
        timer = undefined
        shown = view.getState()
        changed()
      }
      const stop = view.subscribe(() => {
        timer ??= setTimeout(show, calmMs)
      })
      show()
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
  }
}
