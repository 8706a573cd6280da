import type { Point } from '#shared/geometry'
import type { InputEvent, PinchPart, PointerPart, PointerSpot } from './inputEvent.ts'

/** A pointer event as the DOM tells it, already in our units. */
export interface RawPointer extends PointerPart {
  readonly kind: 'pointerDown' | 'pointerMove' | 'pointerUp'
  readonly pointerId: number
  readonly timeMs: number
  /** Of a move, see InputEvent. */
  readonly between?: readonly PointerSpot[]
}

/** Two clicks within this time and distance are a double click. */
const doubleClickMs = 500
const doubleClickPx = 8

export interface PointerTracker {
  readonly track: (raw: RawPointer) => InputEvent[]
  /** The browser took the pointer away. */
  readonly cancel: (pointerId: number) => InputEvent[]
}

/** Turns raw pointers into input events: two touches become a pinch, two quick clicks a double click. */
export function createPointerTracker(): PointerTracker {
  const one = createOneTracker()
  const fingers = createFingers()
  return {
    track: (raw) => (raw.device === 'touch' ? (fingers.track(raw) ?? one(raw)) : one(raw)),
    cancel: (pointerId) => [fingers.cancel(pointerId) ?? { kind: 'pointerCancel' }],
  }
}

/** What a single pointer does, double clicks included. */
function createOneTracker(): (raw: RawPointer) => InputEvent[] {
  const isDoubleClick = createClickCounter()
  return (raw) => {
    const event = withoutTracking(raw)
    if (raw.kind !== 'pointerUp' || !isDoubleClick(raw)) return [event]
    return [event, { ...event, kind: 'doubleClick' }]
  }
}

/**
 * Fingers on the glass. Answers undefined as long as there is only one, which is a pointer like any other. From the second on
 * they pinch, and none of them is a pointer again before all are up.
 */
function createFingers() {
  const fingers = new Map<number, Point>()
  let isPinching = false

  /** The second finger ends what the first was doing. A third one stops the pinch, because it is unclear which two mean it. */
  function add(): InputEvent[] {
    isPinching = true
    if (fingers.size > 2) return [{ kind: 'pinchEnd' }]
    return [{ kind: 'pointerCancel' }, { kind: 'pinchStart', ...pinchOf(fingers) }]
  }

  function lift(pointerId: number): InputEvent[] | undefined {
    const wasPinching = isPinching
    fingers.delete(pointerId)
    if (fingers.size === 0) isPinching = false
    if (!wasPinching) return undefined
    if (fingers.size === 2) return [{ kind: 'pinchStart', ...pinchOf(fingers) }]
    return fingers.size === 1 ? [{ kind: 'pinchEnd' }] : []
  }

  function track({ kind, pointerId, screenPoint }: RawPointer): InputEvent[] | undefined {
    if (kind === 'pointerUp') return lift(pointerId)
    fingers.set(pointerId, screenPoint)
    if (kind === 'pointerDown' && fingers.size > 1) return add()
    if (!isPinching) return undefined
    return fingers.size === 2 ? [{ kind: 'pinchMove', ...pinchOf(fingers) }] : []
  }

  function cancel(pointerId: number): InputEvent | undefined {
    return lift(pointerId) === undefined ? undefined : { kind: 'pinchEnd' }
  }

  return { track, cancel }
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

type RawEvent = Omit<RawPointer, 'pointerId' | 'timeMs'>
