import type { InputEvent } from './inputEvent.ts'

/** What Safari's own gesture events say; TypeScript does not know them. */
interface SafariGestureEvent extends UIEvent {
  readonly scale: number
  readonly clientX: number
  readonly clientY: number
}

/**
 * Safari on a Mac tells of a trackpad pinch by gesture events instead of ctrl+wheel, and zooms the whole page unless they
 * are refused (https://developer.apple.com/documentation/webkitjs/gestureevent). On iOS the same events accompany two
 * touches, which are heard as pointers already: there they are only refused. Other browsers never fire them.
 */
export function listenToSafariPinch(
  element: HTMLElement,
  handle: (event: InputEvent) => void,
): () => void {
  const hasTouch = 'ontouchstart' in element
  const hear = (event: Event) => {
    event.preventDefault()
    if (!hasTouch) handle(readPinch(event as SafariGestureEvent, element))
  }
  const names = ['gesturestart', 'gesturechange', 'gestureend']
  for (const name of names) element.addEventListener(name, hear, { passive: false })
  return () => {
    for (const name of names) element.removeEventListener(name, hear)
  }
}

function readPinch(event: SafariGestureEvent, element: HTMLElement): InputEvent {
  if (event.type === 'gestureend') return { kind: 'pinchEnd' }
  const { left, top } = element.getBoundingClientRect()
  return {
    kind: event.type === 'gesturestart' ? 'pinchStart' : 'pinchMove',
    screenPoint: { x: event.clientX - left, y: event.clientY - top },
    distance: event.scale,
  }
}
