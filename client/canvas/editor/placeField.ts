import type { View } from '#client/view'
import type { Item, WordedItem } from '#shared/board'
import {
  type Box,
  boardToScreen,
  centerOf,
  expandBox,
  type Point,
  type Size,
} from '#shared/geometry'
import { type Words, wordsOf } from '#shared/scene'
import { fontFamily, fontWeights } from '../fontFamily.ts'
import { marksOf } from '../marksOf.ts'
import { gridOf } from '../pixelGrid.ts'

/** Below this zoom one could not read what one types: the item is held up at this size while it is written. */
const readableZoom = 0.7
/** How near to the window's edge an item that is held up may come. CSS px. */
const edgePx = 8
/** Around words without a sheet when they are held up, in board units. */
const heldUpPadding = 12

/**
 * Puts the text field where the item's words are, at the size of the canvas; from far away the field becomes the
 * whole item, enlarged over its place and inside the window. It is laid out in board units and then scaled, so
 * that it wraps alike at every zoom.
 */
export function placeField(field: HTMLTextAreaElement, view: View, item: WordedItem): void {
  const words = wordsOf({ ...item, text: field.value }, marksOf(view.getState(), item))
  if (!words) return
  const { fitted, weight } = words
  const isHeldUp = view.getState().camera.zoom < readableZoom && fitted.fontSize < 40
  field.toggleAttribute('data-held-up', isHeldUp)
  Object.assign(field.style, {
    fontFamily,
    fontWeight: fontWeights[weight],
    fontSize: `${fitted.fontSize}px`,
    lineHeight: `${fitted.lineHeight}px`,
    textAlign: fitted.align,
    overflowY: fitted.fits ? 'hidden' : 'auto',
    ...(isHeldUp ? heldUp(view, item, words) : inItsPlace(field, view, words)),
  })
}

function inItsPlace(field: HTMLTextAreaElement, view: View, { box }: Words) {
  const { camera } = view.getState()
  const pixelRatio = field.ownerDocument.defaultView?.devicePixelRatio ?? 1
  const { scale, origin } = gridOf(camera, pixelRatio)
  const at = {
    x: (box.x * scale - origin.x) / pixelRatio,
    y: (box.y * scale - origin.y) / pixelRatio,
  }
  return { ...laidOut(box, '0'), transform: scaledAt(at, camera.zoom) }
}

function heldUp(view: View, item: Item, { box }: Words) {
  const { camera, viewport } = view.getState()
  const frame = hasSheet(item) ? item.box : expandBox(box, heldUpPadding)
  const middle = boardToScreen(camera, centerOf(frame))
  const at = {
    x: within(middle.x, frame.w * readableZoom, viewport.w),
    y: within(middle.y, frame.h * readableZoom, viewport.h),
  }
  return { ...laidOut(frame, paddingOf(frame, box)), transform: scaledAt(at, readableZoom) }
}

function hasSheet({ kind }: Item): boolean {
  return kind === 'note' || kind === 'shape'
}

function paddingOf(frame: Box, words: Box): string {
  const [left, top] = [words.x - frame.x, words.y - frame.y]
  const [right, bottom] = [frame.w - words.w - left, frame.h - words.h - top]
  return [top, right, bottom, left].map((side) => `${Math.max(0, side)}px`).join(' ')
}

function laidOut({ w, h }: Size, padding: string) {
  return { width: `${w}px`, height: `${h}px`, padding }
}

function scaledAt({ x, y }: Point, scale: number): string {
  return `translate(${x}px, ${y}px) scale(${scale})`
}

/** Where something of that length begins so that its middle is near `middle` and all of it in the window. */
function within(middle: number, length: number, windowLength: number): number {
  const last = Math.max(edgePx, windowLength - length - edgePx)
  return Math.min(last, Math.max(edgePx, middle - length / 2))
}
