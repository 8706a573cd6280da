import type { View } from '#client/view'
import { type Point, screenToBoard } from '#shared/geometry'
import type { InputEvent, Modifiers, PointerPart, PointerSpot } from './inputEvent.ts'
import { listenToSafariPinch } from './listenToSafariPinch.ts'
import { createLongPress } from './longPress.ts'
import { isOwnControl } from './ownControls.ts'
import { createPointerTracker, type RawPointer } from './pointerTracker.ts'
import { wheelDelta } from './wheelDelta.ts'

/**
 * Hears everything a hand does on the canvas element and hands it on as plain events. Presses inside a text field or
 * control that lies over the canvas belong to that. Pressing gives the canvas the focus.
 * @returns stops listening
 */
export function listenToCanvas(
  element: HTMLElement,
  view: View,
  handle: (event: InputEvent) => void,
): () => void {
  const handleAll = (events: readonly InputEvent[]) => events.forEach(handle)
  const stops = [
    listenToPointers(element, view, handleAll),
    listenToWheel(element, handle),
    listenToSafariPinch(element, handle),
    listenToEscape(element, handle),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

type HandleAll = (events: readonly InputEvent[]) => void

function listenToPointers(element: HTMLElement, view: View, handleAll: HandleAll): () => void {
  const tracker = createPointerTracker()
  const held = listenToSpace(element)
  const track = (kind: RawPointer['kind'], event: PointerEvent) =>
    handleAll(tracker.track(readPointer(kind, event, element, view, held.isDown())))
  const pressed = new Set<number>()
  const cancel = (event: PointerEvent) => {
    if (isTouch(event)) rest.end()
    if (pressed.delete(event.pointerId)) handleAll(tracker.cancel(event.pointerId))
  }
  const openMenu = (screenPoint: Point) => {
    const boardPoint = screenToBoard(view.getState().camera, screenPoint)
    handleAll([{ kind: 'pointerCancel' }, { kind: 'contextMenu', screenPoint, boardPoint }])
  }
  const rest = createLongPress(openMenu)
  // Or the browser scrolls and zooms by itself and takes the pointer away.
  element.style.touchAction = 'none'
  const stop = listen(element, {
    pointerdown: (event) => {
      if (isOwnControl(event.target, element)) return
      pressed.add(event.pointerId)
      hold(element, event)
      if (isTouch(event)) rest.down(screenPointOf(event, element))
      track('pointerDown', event)
    },
    pointermove: (event) => {
      if (isTouch(event)) rest.move(screenPointOf(event, element))
      track('pointerMove', event)
    },
    pointerup: (event) => {
      if (!pressed.delete(event.pointerId)) return
      if (isTouch(event)) rest.end()
      track('pointerUp', event)
    },
    pointercancel: cancel,
    // Fires after pointerup too; then nothing is pressed any more and it says nothing.
    lostpointercapture: cancel,
    pointerleave: () => handleAll([{ kind: 'pointerLeave' }]),
    contextmenu: (event) => {
      // The context menu is ours to open; on touch a long press does it, which Android tells of by this event, too.
      event.preventDefault()
      const isByPointer = event.button === 2 || event.ctrlKey
      if (isByPointer && !isTouch(event)) openMenu(screenPointOf(event, element))
    },
  })
  return () => {
    stop()
    rest.end()
    held.stop()
  }
}

function isTouch(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch'
}

/** Pointer and focus belong to the canvas until release. */
function hold(element: HTMLElement, event: PointerEvent): void {
  capture(element, event.pointerId)
  element.focus({ preventScroll: true })
  // Keeps the focus where a gesture puts it: the mousedown that would follow (on touch only after the fingers are up, when
  // a double tap has opened a text field) moves it back. Also no autoscroll (Chromium) and no paste (Firefox, Linux) by the middle button.
  event.preventDefault()
}

function readPointer(
  kind: RawPointer['kind'],
  event: PointerEvent,
  element: HTMLElement,
  view: View,
  space: boolean,
): RawPointer {
  const screenPoint = screenPointOf(event, element)
  const spotOf = (each: PointerEvent): PointerSpot => ({
    boardPoint: screenToBoard(view.getState().camera, screenPointOf(each, element)),
    ...(each.pointerType === 'pen' ? { pressure: each.pressure } : {}),
  })
  // The last of them is the event itself.
  const before = kind === 'pointerMove' ? (event.getCoalescedEvents?.() ?? []).slice(0, -1) : []
  return {
    kind,
    pointerId: event.pointerId,
    timeMs: event.timeStamp,
    screenPoint,
    ...spotOf(event),
    ...(before.length > 0 ? { between: before.map(spotOf) } : {}),
    device:
      event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
    button: buttonOf(event.button),
    modifiers: modifiersOf(event, space),
  }
}

/** A moving pointer says −1; nobody asks which button it was then. */
function buttonOf(button: number): PointerPart['button'] {
  if (button === 1) return 'middle'
  return button === 2 ? 'secondary' : 'primary'
}

function modifiersOf(event: MouseEvent, space: boolean): Modifiers {
  return { shift: event.shiftKey, mod: event.ctrlKey || event.metaKey, alt: event.altKey, space }
}

function screenPointOf(event: MouseEvent, element: HTMLElement): Point {
  const { left, top } = element.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** Throws in every browser when the pointer is gone already (a very short touch): then there is nothing to capture. */
function capture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId)
  } catch {}
}

/** Space is the hand only while the canvas itself has the focus, so that it stays a space in text and a press on buttons. */
function listenToSpace(element: HTMLElement): { isDown: () => boolean; stop: () => void } {
  let isDown = false
  const release = () => {
    isDown = false
  }
  const stop = listen(element, {
    keydown: (event: KeyboardEvent) => {
      if (event.code !== 'Space' || isOwnControl(event.target, element)) return
      isDown = true
      event.preventDefault()
    },
    keyup: (event: KeyboardEvent) => {
      if (event.code === 'Space') release()
    },
    blur: release,
  })
  return { isDown: () => isDown, stop }
}

function listenToEscape(element: HTMLElement, handle: (event: InputEvent) => void): () => void {
  return listen(element, {
    keydown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !isOwnControl(event.target, element))
        handle({ kind: 'escape' })
    },
  })
}

function listenToWheel(element: HTMLElement, handle: (event: InputEvent) => void): () => void {
  const wheel = (event: WheelEvent) => {
    // Or the page scrolls, zooms, or goes back in history.
    event.preventDefault()
    handle({
      kind: 'wheel',
      screenPoint: screenPointOf(event, element),
      delta: wheelDelta(event, element.clientHeight),
      isZoom: event.ctrlKey || event.metaKey,
    })
  }
  element.addEventListener('wheel', wheel, { passive: false })
  return () => element.removeEventListener('wheel', wheel)
}

type Handlers = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void
}

function listen(element: HTMLElement, handlers: Handlers): () => void {
  const entries = Object.entries(handlers) as [string, EventListener][]
  for (const [name, handler] of entries) element.addEventListener(name, handler)
  return () => {
    for (const [name, handler] of entries) element.removeEventListener(name, handler)
  }
}
