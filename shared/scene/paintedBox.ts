import type { Item } from '../board/index.ts'
import { type Box, boxAround, expandBox } from '../geometry/index.ts'
import { arrowReach, labelBox } from './items/arrowScene.ts'

/** All that is drawn of an item, shadows aside: its box, for an arrow also its heads and its label. */
export function paintedBox(item: Item): Box {
  if (item.kind !== 'arrow') return item.box
  const line = expandBox(item.box, arrowReach(item))
  const label = labelBox(item)
  return label ? (boxAround([line, label]) ?? line) : line
}
