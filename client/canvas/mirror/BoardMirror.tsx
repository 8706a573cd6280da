import { type RefObject, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { itemWords, markWords, texts } from '#client/texts'
import {
  neighbourIn,
  outlineIn,
  useOutline,
  useView,
  type View,
  ViewContext,
  votesOf,
} from '#client/view'
import styles from '../BoardCanvas.module.css'
import { type MirrorNote, mirrorWindow } from './mirrorWindow.ts'
import { placeRing } from './placeRing.ts'

/** Notes that are there to either side of the one with the keyboard. */
const radius = 12

interface BoardMirrorProps {
  /** The canvas element it is in. */
  readonly surface: RefObject<HTMLElement | null>
}

/**
 * The notes of the canvas for people who do not see it: a list of those around the one the keyboard is at, which has the focus
 * of the page and lies, as a ring, over its note. Mount it while the focus is on the canvas.
 */
export function BoardMirror({ surface }: BoardMirrorProps) {
  const outline = useOutline()
  const focused = useView((state) => state.focused)
  useNoteFocus(surface)
  const groups = mirrorWindow(outline, focused, radius)
  if (groups.length === 0) return null
  return (
    <div role="listbox" aria-multiselectable aria-label={texts.mirror_notes()}>
      {groups.map(({ key, title, notes }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={key} role="group" aria-label={title ?? texts.outline_outside()}>
          {notes.map((note) => (
            <MirrorOption key={note.id} note={note} isHere={note.id === focused} />
          ))}
        </div>
      ))}
    </div>
  )
}

function MirrorOption({ note, isHere }: { readonly note: MirrorNote; readonly isHere: boolean }) {
  const view = useContext(ViewContext)
  const { id, index, count } = note
  const item = useView(({ items }) => items.get(id))
  const isSelected = useView(({ selection }) => selection.has(id))
  const isPrivate = useView(({ privateIds }) => privateIds?.has(id) ?? false)
  const writer = useView(
    ({ session }) => session?.people.find((person) => person.id === item?.author)?.name ?? '',
  )
  const author = item?.onSite ? texts.onSite_room() : writer
  const votes = useView((state) => votesOf(state).get(id) ?? 0)
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!isHere || !view || !element) return
    const place = () => placeRing(element, view.getState(), id)
    place()
    return view.subscribe(place)
  }, [view, id, isHere])
  if (!item) return null
  return (
    <div
      ref={ref}
      role="option"
      data-note={id}
      tabIndex={-1}
      className={isHere ? styles.ring : styles.hidden}
      aria-selected={isSelected}
      aria-posinset={index}
      aria-setsize={count}
      aria-label={itemWords(item, { author, index, count })}
      aria-description={markWords(item, { votes, isPrivate })}
    />
  )
}

/** The focus of the page follows the keyboard's note while it is on the canvas; when that note goes, to its neighbour. */
function useNoteFocus(surface: RefObject<HTMLElement | null>): void {
  const view = useContext(ViewContext)
  const focused = useView((state) => state.focused)
  useLayoutEffect(() => {
    const element = surface.current
    if (!element?.contains(document.activeElement)) return
    const isAtNote = document.activeElement !== element
    const board = isAtNote ? element : undefined
    const note = focused === undefined ? board : element.querySelector(`[data-note="${focused}"]`)
    if (note instanceof HTMLElement) note.focus({ preventScroll: true })
  }, [focused, surface])
  useEffect(() => {
    if (!view) return
    return followNeighbour(view, () => surface.current?.focus({ preventScroll: true }))
  }, [view, surface])
}

/** @returns stops */
function followNeighbour(view: View, focusBoard: () => void): () => void {
  let { order } = outlineIn(view)
  return view.subscribe(({ items, focused }, before) => {
    if (items === before.items) return
    const isGone = focused !== undefined && !items.has(focused)
    const neighbour = isGone ? neighbourIn(order, focused, items) : undefined
    order = outlineIn(view).order
    if (!isGone) return
    // First the board: an element that goes takes the focus with it.
    focusBoard()
    view.setState({ focused: neighbour })
  })
}
