import { type Item, shapeOutline } from '../board/index.ts'
import {
  boxContainsPoint,
  distanceToPolyline,
  expandBox,
  type Point,
  polygonContains,
} from '../geometry/index.ts'
import { arrowRoute } from './items/arrowRoute.ts'
import { labelBox } from './items/arrowScene.ts'
import { strokePath } from './items/strokeScene.ts'

/**
 * Whether a board point is on an item as it is seen: within its outline, or for lines at most `margin` board units beside
 * them.
 */
export function isHit(item: Item, point: Point, margin: number): boolean {
  switch (item.kind) {
    case 'arrow': {
      const label = labelBox(item)
      const isOnLabel = label !== undefined && boxContainsPoint(label, point)
      return isOnLabel || isNear(point, arrowRoute(item).points, item.width / 2 + margin)
    }
    case 'stroke':
      return (
        boxContainsPoint(expandBox(item.box, margin), point) &&
        isNear(point, strokePath(item), item.width / 2 + margin)
      )
    case 'shape':
      return polygonContains(shapeOutline(item.form, item.box), point)
    default:
      return boxContainsPoint(item.box, point)
  }
}

function isNear(point: Point, line: readonly Point[], most: number): boolean {
  return distanceToPolyline(point, line) <= most
}
