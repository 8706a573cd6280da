import { movedItems, type ViewState } from '#client/view'
import { boardToScreen } from '#shared/geometry'

/** However far away the board is seen from, the ring is no smaller than a pointer's target. CSS px. */
const leastPx = 24
/** Between a note and its ring. */
const gapPx = 5

/** Lays an element around an item where the canvas draws it. */
export function placeRing(element: HTMLElement, state: ViewState, id: string): void {
  const box = (movedItems(state).get(id) ?? state.items.get(id))?.box
  if (!box) return
  const { zoom } = state.camera
  const corner = boardToScreen(state.camera, box)
  const w = Math.max(leastPx, box.w * zoom + 2 * gapPx)
  const h = Math.max(leastPx, box.h * zoom + 2 * gapPx)
  const x = corner.x + (box.w * zoom - w) / 2
  const y = corner.y + (box.h * zoom - h) / 2
  Object.assign(element.style, {
    width: `${w}px`,
    height: `${h}px`,
    transform: `translate(${x}px, ${y}px)`,
  })
}
