import type { ArrowTarget } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { ToolContext } from '../toolState.ts'

/** The item at a point, if an arrow can hold on to it, else the point. */
export function targetAt({ index }: ToolContext, { boardPoint }: PointerInput): ArrowTarget {
  const item = index.topItemAt(boardPoint)
  const isHold = item !== undefined && item.kind !== 'arrow' && item.kind !== 'stroke'
  return isHold ? { point: boardPoint, item: item.id } : { point: boardPoint }
}
