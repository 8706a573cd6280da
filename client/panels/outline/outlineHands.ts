import { createContext, useContext } from 'react'

/** What the rows of the outline share: one list, one keyboard, one menu. */
export interface OutlineHands {
  /** The element the list scrolls in. */
  readonly scroller: Element | undefined
  /** The note that is written in place. */
  readonly editing: string | undefined
  readonly edit: (id: string | undefined) => void
  /** Goes to a note: keyboard and selection; with `extend` in addition to what is selected. */
  readonly goTo: (id: string, extend?: boolean) => void
  /** Gives the focus of the page back to the note the keyboard is at. */
  readonly focusNote: () => void
  /** Whether the row of the focused note shall take the focus of the page when it is there. Taken once. */
  readonly takeFocusWish: () => boolean
  /** Opens what can be done with the note beside the element. */
  readonly openMenu: (id: string, beside: HTMLElement) => void
  /** Makes a note in a zone (undefined: outside of all) and writes it. */
  readonly addTo: (zoneId: string | undefined) => void
}

export const OutlineContext = createContext<OutlineHands | undefined>(undefined)

/** @throws outside of the outline */
export function useOutlineHands(): OutlineHands {
  const hands = useContext(OutlineContext)
  if (!hands) throw new Error('useOutlineHands needs the outline around it')
  return hands
}
