import type { View } from '#client/view'
import { boardToScreen, centerOf, type Point } from '#shared/geometry'

const surfaces = new WeakMap<View, HTMLElement>()

/** Remembers which element shows a view. @returns forgets it */
export function registerSurface(view: View, surface: HTMLElement): () => void {
  surfaces.set(view, surface)
  return () => surfaces.delete(view)
}

/**
 * Where the middle of an item is in the browser window, in CSS px from its top left corner, as a mouse event
 * has it; possibly outside of what is seen. Undefined if there is no such item.
 */
export function screenPointOf(view: View, itemId: string): Point | undefined {
  const { items, camera } = view.getState()
  const item = items.get(itemId)
  if (!item) return undefined
  const point = boardToScreen(camera, centerOf(item.box))
  const corner = surfaces.get(view)?.getBoundingClientRect()
  return { x: point.x + (corner?.left ?? 0), y: point.y + (corner?.top ?? 0) }
}
