import type { View } from '#client/view'
import { type Box, boardToScreen, centerOf, type Point, type Size } from '#shared/geometry'
import { fitNoteText, noteTextBox } from '#shared/scene'
import { fontFamily } from '../fontFamily.ts'
import { gridOf } from '../pixelGrid.ts'

/** Below this zoom one could not read what one types: the note is held up at this size while it is written. */
const readableZoom = 0.7
/** How near to the window's edge a note that is held up may come. CSS px. */
const edgePx = 8

/**
 * Puts the text field where the item's text is, at the size of the canvas; from far away the field becomes the
 * whole note, enlarged over its place and inside the window. It is laid out in board units and then scaled, so
 * that it wraps alike at every zoom.
 */
export function placeField(field: HTMLTextAreaElement, view: View, box: Box): void {
  const fitted = fitNoteText(field.value, box)
  const isHeldUp = view.getState().camera.zoom < readableZoom
  field.toggleAttribute('data-held-up', isHeldUp)
  Object.assign(field.style, {
    fontFamily,
    fontSize: `${fitted.fontSize}px`,
    lineHeight: `${fitted.lineHeight}px`,
    overflowY: fitted.fits ? 'hidden' : 'auto',
    ...(isHeldUp ? heldUp(view, box) : onItsNote(field, view, box)),
  })
}

function onItsNote(field: HTMLTextAreaElement, view: View, box: Box) {
  const { camera } = view.getState()
  const text = noteTextBox(box)
  const pixelRatio = field.ownerDocument.defaultView?.devicePixelRatio ?? 1
  const { scale, origin } = gridOf(camera, pixelRatio)
  const at = {
    x: (text.x * scale - origin.x) / pixelRatio,
    y: (text.y * scale - origin.y) / pixelRatio,
  }
  return { ...laidOut(text, '0'), transform: scaledAt(at, camera.zoom) }
}

function heldUp(view: View, box: Box) {
  const { camera, viewport } = view.getState()
  const text = noteTextBox(box)
  const middle = boardToScreen(camera, centerOf(box))
  const at = {
    x: within(middle.x, box.w * readableZoom, viewport.w),
    y: within(middle.y, box.h * readableZoom, viewport.h),
  }
  const padding = `${text.y - box.y}px ${text.x - box.x}px`
  return { ...laidOut(box, padding), transform: scaledAt(at, readableZoom) }
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
