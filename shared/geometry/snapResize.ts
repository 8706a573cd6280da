import type { Box, Point } from './box.ts'
import { type FrameHandle, handlePoint, isCorner } from './resizeFrame.ts'
import type { Snap, SnapGuide } from './snapBox.ts'

interface Resize {
  /** The frame as it lay when the handle was taken, and as the hand has it now. */
  readonly before: Box
  readonly now: Box
  readonly handle: FrameHandle
  /** Whether a corner leaves width to height as they were. */
  readonly keepsRatio: boolean
}

/** Differences below this are none. Board units. */
const same = 0.01

/**
 * Where a handle of a frame is drawn to by others near it: the sides it moves in one line with others' sides, across and down
 * separately, the nearest of each; a corner that keeps the ratio to the nearer of the two. `by` is the whole way of the handle.
 */
export function snapResize(resize: Resize, others: readonly Box[], reach: number): Snap {
  const across = pullOf(resize, 'x', others, reach)
  const down = pullOf(resize, 'y', others, reach)
  const isOne = resize.keepsRatio && isCorner(resize.handle)
  const by = isOne ? ratioWay(resize, across, down) : freeWay(resize, across ?? 0, down ?? 0)
  const end = handlePoint(resize.before, resize.handle)
  const at = { x: end.x + by.x, y: end.y + by.y }
  const guides = [
    ...(across === undefined ? [] : guidesAt(at, resize.now, 'x', others)),
    ...(down === undefined ? [] : guidesAt(at, resize.now, 'y', others)),
  ]
  return { by, guides }
}

type Axis = 'x' | 'y'
const sizeOf = { x: 'w', y: 'h' } as const

/** How far the moved side is from the nearest line of others; undefined where it moves none, or none is within reach. */
function pullOf(
  { now, handle }: Resize,
  axis: Axis,
  others: readonly Box[],
  reach: number,
): number | undefined {
  if (!moves(handle, axis)) return undefined
  const side = handlePoint(now, handle)[axis]
  const pulls = others.flatMap((one) => linesOf(one, axis)).map((line) => line - side)
  const near = pulls.filter((pull) => Math.abs(pull) <= reach)
  return near.sort((a, b) => Math.abs(a) - Math.abs(b))[0]
}

function moves(handle: FrameHandle, axis: Axis): boolean {
  return axis === 'x' ? /[ew]/.test(handle) : /[ns]/.test(handle)
}

function linesOf(box: Box, axis: Axis): [number, number] {
  return [box[axis], box[axis] + box[sizeOf[axis]]]
}

function freeWay({ before, now, handle }: Resize, across: number, down: number): Point {
  const [from, to] = [handlePoint(before, handle), handlePoint(now, handle)]
  return { x: to.x - from.x + across, y: to.y - from.y + down }
}

/** The nearer pull decides how large it gets; the other side follows. */
function ratioWay(resize: Resize, across: number | undefined, down: number | undefined): Point {
  const { before, handle } = resize
  const isAcross = Math.abs(across ?? Infinity) <= Math.abs(down ?? Infinity)
  const { x, y } = freeWay(resize, isAcross ? (across ?? 0) : 0, isAcross ? 0 : (down ?? 0))
  const ratio = before.h / before.w
  const isFalling = handle === 'nw' || handle === 'se'
  const slope = isFalling ? ratio : -ratio
  return isAcross ? { x, y: x * slope } : { x: y / slope, y }
}

/** A line as long as everything that lies on it. */
function guidesAt(at: Point, now: Box, axis: Axis, others: readonly Box[]): SnapGuide[] {
  const line = at[axis]
  const inLine = others.filter((one) =>
    linesOf(one, axis).some((other) => Math.abs(other - line) < same),
  )
  if (inLine.length === 0) return []
  const along = axis === 'x' ? 'y' : 'x'
  const ends = [now, ...inLine].flatMap((one) => linesOf(one, along))
  const point = (end: number) => (axis === 'x' ? { x: line, y: end } : { x: end, y: line })
  return [{ kind: 'edge', from: point(Math.min(...ends)), to: point(Math.max(...ends)) }]
}
