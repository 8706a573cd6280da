import { movedItems, type ViewState } from '#client/view'
import { type Box, boxAround, expandBox } from '#shared/geometry'
import { forgetFont } from '../paint/paintScene.ts'
import { clipBox, gridOf, pixelsOf, setBoardUnits } from '../pixelGrid.ts'
import type { PeopleMotion } from './createPeopleMotion.ts'
import { type TopFrame, type TopParts, topMarks } from './topMarks.ts'

/** So much larger than what is on it is the canvas, so that it keeps its place for some steps. CSS px. */
const marginPx = 48
/** A canvas of so many times the pixels it needs is cut. */
const mostRoom = 3

/** Where the canvas lies in the window, device px. */
interface Place {
  readonly box: Box
  readonly pixelRatio: number
}

/**
 * Everything that moves, on one canvas over the still layer: items in hands and the note being typed into,
 * selections, the unfinished gesture, other people's cursors. The canvas is no larger than what is on it: a browser without
 * a graphics card copies it whole in each frame, and lays it pixel by pixel over what is below.
 */
export function createTopLayer(
  canvas: HTMLCanvasElement,
  parts: TopParts,
): { readonly paint: (frame: TopFrame) => void } {
  const { context, motion } = parts
  let place: Place | undefined

  function paint(frame: TopFrame): void {
    const { state, pixelRatio, nowMs } = frame
    const marks = isNothingToPaint(state, motion, nowMs) ? [] : topMarks(parts, frame)
    const around = boxAround(marks.map(({ box }) => box))
    const needed = around && seenPixels(around, frame)
    canvas.style.visibility = needed ? '' : 'hidden'
    if (!needed) return
    place = placeFor(needed, seenPixels(expandBox(around, marginPx), frame) ?? needed, pixelRatio)
    lay(place)
    const { origin, scale } = gridOf(state.camera, pixelRatio)
    const { x, y } = place.box
    const grid = { scale, origin: { x: origin.x + x, y: origin.y + y } }
    for (const mark of marks) {
      if (mark.units === 'board') setBoardUnits(context, grid)
      else context.setTransform(pixelRatio, 0, 0, pixelRatio, -x, -y)
      mark.paint()
    }
    forgetFont(context)
  }

  /** Where it is already, unless that is too small or much too large. */
  function placeFor(needed: Box, roomy: Box, pixelRatio: number): Place {
    const isSame =
      place?.pixelRatio === pixelRatio &&
      isWithin(needed, place.box) &&
      area(place.box) <= mostRoom * area(roomy)
    return place && isSame ? place : { box: roomy, pixelRatio }
  }

  /** Puts the canvas, empty, to its place. */
  function lay({ box: { x, y, w, h }, pixelRatio }: Place): void {
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
    Object.assign(canvas.style, {
      left: `${x / pixelRatio}px`,
      top: `${y / pixelRatio}px`,
      width: `${w / pixelRatio}px`,
      height: `${h / pixelRatio}px`,
    })
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, w, h)
  }

  return { paint }
}

/** True if the layer has to be drawn again: only a few fields of the view show on it. */
export function showsOnTop(before: ViewState | undefined, now: ViewState): boolean {
  return (
    before === undefined ||
    before.camera !== now.camera ||
    before.viewport !== now.viewport ||
    before.items !== now.items ||
    before.people !== now.people ||
    before.selection !== now.selection ||
    before.editing !== now.editing ||
    before.draft !== now.draft ||
    before.suggestions !== now.suggestions ||
    before.found !== now.found
  )
}

function isNothingToPaint(state: ViewState, motion: PeopleMotion, nowMs: number): boolean {
  return (
    state.people.length === 0 &&
    state.selection.size === 0 &&
    state.editing === undefined &&
    state.draft === undefined &&
    !state.suggestions?.length &&
    (state.found?.size ?? 0) === 0 &&
    movedItems(state).size === 0 &&
    motion.boxesAt(nowMs).size === 0
  )
}

/** The device pixels of a box of the window (CSS px) that are seen; undefined if none are. */
function seenPixels(box: Box, { state: { viewport }, pixelRatio }: TopFrame): Box | undefined {
  const toPixels = { scale: pixelRatio, origin: { x: 0, y: 0 } }
  return clipBox(pixelsOf(box, toPixels), pixelsOf({ x: 0, y: 0, ...viewport }, toPixels))
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

function area({ w, h }: Box): number {
  return w * h
}
