import { type Item, type Text, textSizeLimits } from '../board/index.ts'
import type { Box } from '../geometry/index.ts'
import { textHeight } from './items/textScene.ts'

/**
 * An item put into another box. A text that got another width and height is scaled, letters and all; one that only got wider or
 * narrower is wrapped anew. Either way it is as high as its words then.
 */
export function inBox(item: Item, box: Box): Item {
  return item.kind === 'text' ? textIn(item, box) : { ...item, box }
}

function textIn(item: Text, box: Box): Text {
  if (box.w === item.box.w && box.h === item.box.h) return { ...item, box }
  const isScaled = box.w !== item.box.w && box.h !== item.box.h
  const size = isScaled ? limited((item.size * box.w) / item.box.w) : item.size
  const wrapped = { ...item, size, box }
  return { ...wrapped, box: { ...box, h: textHeight(wrapped) } }
}

function limited(size: number): number {
  const { least, largest } = textSizeLimits
  return Math.round(Math.min(largest, Math.max(least, size)) * 10) / 10
}
