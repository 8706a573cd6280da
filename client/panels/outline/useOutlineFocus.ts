import { type RefObject, useEffect, useRef } from 'react'
import { neighbourIn, outlineIn } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import type { OutlineHands } from './outlineHands.ts'

/**
 * Where the keyboard is when the outline opens: at the note it was at on the canvas, else at the selected one, else at the
 * first, which is not selected by that. When that note goes while the focus is here, its neighbour has it, so that nobody falls back to the page's beginning.
 */
export function useOutlineFocus(root: RefObject<HTMLElement | null>, { goTo }: OutlineHands): void {
  const { context } = usePanelParts()
  const { view } = context
  const go = useRef(goTo)
  go.current = goTo

  useEffect(() => {
    const { focused, selection, items } = view.getState()
    const start = [focused, ...selection].find((id) => id !== undefined && items.has(id))
    if (start !== undefined) go.current(start, selection.has(start))
  }, [view])

  useEffect(() => {
    let order = outlineIn(view).order
    return view.subscribe(({ items, focused }, before) => {
      const isElsewhere = focused !== before.focused && focused !== undefined
      if (isElsewhere && isIn(root.current) && nowAt() !== focused) go.current(focused, true)
      if (items === before.items) return
      const next = outlineIn(view).order
      const isGone = focused !== undefined && !items.has(focused)
      if (isGone) moveOn(neighbourIn(order, focused, items))
      order = next
    })
    function moveOn(id: string | undefined): void {
      const isHere = isIn(root.current) || document.activeElement === document.body
      if (id === undefined || !isHere) view.setState({ focused: undefined })
      else go.current(id)
    }
  }, [view, root])
}

function isIn(root: HTMLElement | null): boolean {
  return root?.contains(document.activeElement) ?? false
}

/** The note whose line has the focus. */
function nowAt(): string | undefined {
  const element = document.activeElement
  return element instanceof HTMLElement ? element.dataset.note : undefined
}
