import type { Point } from '#shared/geometry'
import type { InputEvent, PinchPart, PointerPart } from './inputEvent.ts'

/** A pointer event as the DOM tells it, already in our units. */
export interface RawPointer extends PointerPart {
  readonly kind: 'pointerDown' | 'pointerMove' | 'pointerUp'
  readonly pointerId: number
  readonly timeMs: number
}

/** Two clicks within this time and distance are a double click. */
const doubleClickMs = 500
const doubleClickPx = 8

/** Turns raw pointers into input events: two touches become a pinch, two quick clicks a double click. Keeps what the fingers did last; pure otherwise. */
export function createPointerTracker(): PointerTracker {
  const fingers = new Map<number, Point>()
  const isDoubleClick = createClickCounter()
  /** After a pinch the finger that stays draws nothing until all are up. */
  let isPinching = false

  function track(raw: RawPointer): InputEvent[] {
    return raw.device === 'touch' ? trackTouch(raw) : trackOne(raw)
  }

  function trackOne(raw: RawPointer): InputEvent[] {
    const event = withoutTracking(raw)
    if (raw.kind === 'pointerUp' && isDoubleClick(raw))
      return [event, { ...event, kind: 'doubleClick' }]
    return [event]
  }

  function trackTouch(raw: RawPointer): InputEvent[] {
    if (raw.kind === 'pointerUp') return liftFinger(raw)
    fingers.set(raw.pointerId, raw.screenPoint)
    if (raw.kind === 'pointerDown' && fingers.size > 1) return addFinger()
    if (!isPinching) return trackOne(raw)
    return fingers.size === 2 ? [{ kind: 'pinchMove', ...pinchOf(fingers) }] : []
  }

  /** The second finger ends what the first was doing. A third one stops the pinch, because it is unclear which two mean it. */
  function addFinger(): InputEvent[] {
    isPinching = true
    if (fingers.size > 2) return [{ kind: 'pinchEnd' }]
    return [{ kind: 'pointerCancel' }, { kind: 'pinchStart', ...pinchOf(fingers) }]
  }

  function liftFinger(raw: RawPointer): InputEvent[] {
    fingers.delete(raw.pointerId)
    if (!isPinching) return trackOne(raw)
    if (fingers.size === 0) isPinching = false
    if (fingers.size === 2) return [{ kind: 'pinchStart', ...pinchOf(fingers) }]
    return fingers.size === 1 ? [{ kind: 'pinchEnd' }] : []
  }

  function cancel(pointerId: number): InputEvent[] {
    const wasPinching = isPinching
    fingers.delete(pointerId)
    if (fingers.size === 0) isPinching = false
    return [wasPinching ? { kind: 'pinchEnd' } : { kind: 'pointerCancel' }]
  }

  return { track, cancel }
}

export interface PointerTracker {
  readonly track: (raw: RawPointer) => InputEvent[]
  /** The browser took the pointer away. */
  readonly cancel: (pointerId: number) => InputEvent[]
}

function createClickCounter(): (up: RawPointer) => boolean {
  let last: RawPointer | undefined
  return (up) => {
    const isSecond =
      last !== undefined &&
      up.button === 'primary' &&
      last.button === 'primary' &&
      up.timeMs - last.timeMs <= doubleClickMs &&
      distanceOf(up.screenPoint, last.screenPoint) <= doubleClickPx
    // A third click begins anew.
    last = isSecond ? undefined : up
    return isSecond
  }
}

function pinchOf(fingers: ReadonlyMap<number, Point>): PinchPart {
  const [a = { x: 0, y: 0 }, b = a] = [...fingers.values()]
  return {
    screenPoint: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    distance: Math.max(1, distanceOf(a, b)),
  }
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function withoutTracking({ pointerId: _id, timeMs: _time, ...event }: RawPointer): RawEvent {
  return event
}

type RawEvent = PointerPart & { readonly kind: RawPointer['kind'] }
