import { compareByStack, type Item } from '#shared/board'
import { boardToScreen, type Point } from '#shared/geometry'
import { commentMarkBox } from '#shared/scene'
import { openComments } from './itemMarks.ts'
import type { ViewState } from './viewState.ts'

/** However far away the board is seen from, a marker is pressed within so many CSS px. */
const leastPx = 24

/** The note whose comment marker is at a screen point (CSS px of the canvas), the topmost of several. A marker under `top`, what lies there, is not pressed. */
export function commentMarkAt(
  state: Pick<ViewState, 'comments' | 'items' | 'camera'>,
  point: Point,
  top: Item | undefined,
): Item | undefined {
  let found: Item | undefined
  for (const [id, count] of openComments(state)) {
    const item = state.items.get(id)
    if (item?.kind !== 'note' || !isAt(item, count, state, point)) continue
    const isUnder = top !== undefined && compareByStack(item, top) < 0
    if (!isUnder && (found === undefined || compareByStack(item, found) > 0)) found = item
  }
  return found
}

function isAt(
  note: Item,
  count: number,
  { camera }: Pick<ViewState, 'camera'>,
  point: Point,
): boolean {
  const { x, y, w, h } = commentMarkBox(note, count)
  const middle = boardToScreen(camera, { x: x + w / 2, y: y + h / 2 })
  const reach = (side: number) => Math.max(leastPx, side * camera.zoom) / 2
  return Math.abs(point.x - middle.x) <= reach(w) && Math.abs(point.y - middle.y) <= reach(h)
}
