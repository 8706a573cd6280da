import type { Item } from '#shared/board'
import { itemFill } from '#shared/scene'
import { type Brush, paintScene } from './paintScene.ts'
import type { SceneCache } from './sceneCache.ts'

/** Below this many CSS px an item is its colour and nothing else. */
const smallestScenePx = 20

/** An item where it is. */
export function paintItem(brush: Brush, item: Item, scenes: SceneCache): void {
  if (!paintedTiny(brush, item)) paintScene(brush, scenes.ofItem(item))
}

/** An item where a hand has it: `held` is the item as it was, in another box or otherwise bent. */
export function paintHeld(brush: Brush, item: Item, held: Item, scenes: SceneCache): void {
  if (paintedTiny(brush, held)) return
  const [a, b] = [item.box, held.box]
  if (held.kind === 'arrow' || a.w !== b.w || a.h !== b.h) {
    paintScene(brush, scenes.ofBent(held))
    return
  }
  brush.context.translate(b.x - a.x, b.y - a.y)
  paintScene(brush, scenes.ofItem(item))
  brush.context.translate(a.x - b.x, a.y - b.y)
}

/** An item without its words: what lies below the field somebody types into. */
export function paintSheet(brush: Brush, item: Item, scenes: SceneCache): void {
  paintScene(brush, scenes.ofBent(item.text === undefined ? item : { ...item, text: '' }))
}

/** Paints an item that is too small for more as its colour. @returns false if it is to be painted as it is */
function paintedTiny({ context, palette, zoom }: Brush, item: Item): boolean {
  const { x, y, w, h } = item.box
  if (Math.min(w, h) * zoom >= smallestScenePx) return false
  const fill = itemFill(item)
  if (fill === undefined) return false
  context.fillStyle = palette[fill]
  context.fillRect(x, y, w, h)
  return true
}
