import type { Item } from '#shared/board'
import type { Box } from '#shared/geometry'
import { type Instruction, itemFill, itemScene } from '#shared/scene'
import { type Brush, paintScene } from './paintScene.ts'
import type { SceneCache } from './sceneCache.ts'

/** Below this many CSS px an item is its colour and nothing else. */
const smallestScenePx = 20

/** An item where it is. */
export function paintItem(brush: Brush, item: Item, scenes: SceneCache): void {
  if (isTiny(brush, item.box)) paintFill(brush, item, item.box)
  else paintScene(brush, scenes.ofItem(item))
}

/** An item where a hand has it. */
export function paintItemAt(brush: Brush, item: Item, box: Box, scenes: SceneCache): void {
  if (isTiny(brush, box)) {
    paintFill(brush, item, box)
    return
  }
  const isResized = box.w !== item.box.w || box.h !== item.box.h
  if (isResized) {
    paintScene(brush, itemScene({ ...item, box }))
    return
  }
  const by = { x: box.x - item.box.x, y: box.y - item.box.y }
  brush.context.translate(by.x, by.y)
  paintScene(brush, scenes.ofItem(item))
  brush.context.translate(-by.x, -by.y)
}

/** An item without its text: what lies below the field somebody types into. */
export function paintSheet(brush: Brush, item: Item, scenes: SceneCache): void {
  const isSheet = (instruction: Instruction) => instruction.kind !== 'text'
  paintScene(brush, scenes.ofItem(item).filter(isSheet))
}

function isTiny({ zoom }: Brush, box: Box): boolean {
  return Math.min(box.w, box.h) * zoom < smallestScenePx
}

function paintFill({ context, palette }: Brush, item: Item, box: Box): void {
  context.fillStyle = palette[itemFill(item)]
  context.fillRect(box.x, box.y, box.w, box.h)
}
