import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { View } from './createView.ts'
import type { ViewState } from './viewState.ts'

/** The board page provides its view here, so that two boards could live on one page. */
export const ViewContext = createContext<View | undefined>(undefined)

/** A small slice of the view; the component renders again only when the slice is another value. @throws outside of a ViewContext */
export function useView<Slice>(select: (state: ViewState) => Slice): Slice {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useView needs a ViewContext around it')
  return useStore(view, select)
}
