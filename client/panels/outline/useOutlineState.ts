import { useEffect, useMemo, useRef, useState } from 'react'
import {
  createNoteIn,
  editNote,
  focusItem,
  mayEditItem,
  mayWrite,
  selectItems,
} from '#client/actions'
import { useView } from '#client/view'
import { hasWords } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import type { OutlineHands } from './outlineHands.ts'

/** Which note the menu is about, and what it is beside. */
export interface OpenMenu {
  readonly id: string
  readonly beside: HTMLElement
}

/** What the outline holds itself: the note that is written, the menu that is open, where the focus shall go. */
export function useOutlineState(scroller: Element | undefined) {
  const { context } = usePanelParts()
  const editing = useView(({ writing }) => writing)
  const [menu, setMenu] = useState<OpenMenu>()
  const wantsFocus = useRef(true)
  useEffect(() => () => context.view.setState({ writing: undefined }), [context])
  const hands: OutlineHands = useMemo(() => {
    const { view } = context
    const goTo = (id: string, extend = false) => {
      wantsFocus.current = true
      const { selection } = view.getState()
      selectItems.run(context, extend ? [...selection, id] : [id])
      focusItem.run(context, id)
    }
    const edit = (id: string | undefined) => {
      const item = id === undefined ? undefined : view.getState().items.get(id)
      if (item && !hasWords(item)) return editNote.run(context, item.id)
      wantsFocus.current = true
      if (id === undefined || (mayWrite(context) && mayEditItem(context, id)))
        view.setState({ writing: id })
      // Says why not.
      else editNote.run(context, id)
    }
    const addTo = (zoneId: string | undefined) => {
      const before = view.getState().focused
      createNoteIn.run(context, { zoneId })
      const { focused } = view.getState()
      if (focused !== before) edit(focused)
    }
    return {
      ...{ scroller, editing, edit, goTo, addTo },
      focusNote: () => {
        wantsFocus.current = true
        focusLine(view.getState().focused)
      },
      takeFocusWish: () => {
        const wish = wantsFocus.current
        wantsFocus.current = false
        return wish
      },
      openMenu: (id, beside) => setMenu({ id, beside }),
    }
  }, [context, scroller, editing])
  const closeMenu = () => {
    wantsFocus.current = true
    setMenu(undefined)
  }
  return { hands, menu, closeMenu }
}

/** The line of a note, if it is there already. */
function focusLine(id: string | undefined): void {
  const line = id === undefined ? null : document.querySelector(`aside [data-note="${id}"]`)
  if (line instanceof HTMLElement) line.focus()
}
