import type { Person } from '#client/view'
import type { Item } from '#shared/board'
import type { Box, Point } from '#shared/geometry'

/** Where other people's cursors and the items in their hands are drawn right now. */
export interface PeopleMotion {
  /** Takes in what presence says now. Call it whenever people or items changed. */
  readonly update: (
    people: readonly Person[],
    items: ReadonlyMap<string, Item>,
    nowMs: number,
  ) => void
  readonly cursorOf: (person: Person, nowMs: number) => Point | undefined
  /** Items in others' hands, or just let go and not yet where they were dropped. By item id. */
  readonly boxesAt: (nowMs: number) => ReadonlyMap<string, Box>
  /** True while something is on its way, so that the next frame differs. */
  readonly isMoving: (nowMs: number) => boolean
}

/** Presence comes ten times a second: a step takes as long as the next one needs to arrive. */
const stepMs = 100
/** A dropped item waits this long for its new place, which is saved before it is told; then it goes back. */
const lingerMs = 600

interface Track<Place> {
  readonly from: Place
  readonly to: Place
  readonly startMs: number
}

interface Held extends Track<Box> {
  /** Set once the hand has let go: the item as it was then. */
  readonly dropped?: { readonly item: Item | undefined; readonly atMs: number }
}

/** @param isReduced whether this person asked for less motion: then everything jumps */
export function createPeopleMotion(isReduced: () => boolean): PeopleMotion {
  let cursors = new Map<number, Track<Point>>()
  let held = new Map<string, Held>()
  const durationMs = () => (isReduced() ? 0 : stepMs)

  function update(
    people: readonly Person[],
    items: ReadonlyMap<string, Item>,
    nowMs: number,
  ): void {
    cursors = new Map(
      people.flatMap(({ key, presence: { cursor } }) =>
        cursor ? [[key, moved(cursors.get(key), cursor, mixPoints, nowMs)] as const] : [],
      ),
    )
    const inHand = new Map<string, Held>()
    for (const { presence } of people) {
      for (const [id, [x, y, w, h]] of Object.entries(presence.dragging ?? {})) {
        const start = held.get(id) ?? restingTrack(items.get(id)?.box)
        inHand.set(id, moved(start, { x, y, w, h }, mixBoxes, nowMs))
      }
    }
    for (const [id, track] of held) {
      const left = inHand.has(id) ? undefined : lingering(track, items.get(id), nowMs)
      if (left) inHand.set(id, left)
    }
    held = inHand
  }

  function moved<Place>(
    track: Track<Place> | undefined,
    to: Place,
    mix: (a: Place, b: Place, part: number) => Place,
    nowMs: number,
  ): Track<Place> {
    if (track && isSamePlace(track.to, to)) return { ...track, to }
    return { from: track ? placeAt(track, mix, nowMs) : to, to, startMs: nowMs }
  }

  function placeAt<Place>(
    { from, to, startMs }: Track<Place>,
    mix: (a: Place, b: Place, part: number) => Place,
    nowMs: number,
  ): Place {
    const part = durationMs() === 0 ? 1 : Math.min(1, (nowMs - startMs) / durationMs())
    return part >= 1 ? to : mix(from, to, part)
  }

  function cursorOf({ key }: Person, nowMs: number): Point | undefined {
    const track = cursors.get(key)
    return track && placeAt(track, mixPoints, nowMs)
  }

  function boxesAt(nowMs: number): ReadonlyMap<string, Box> {
    const boxes = new Map<string, Box>()
    for (const [id, track] of held) {
      const isOver = track.dropped && nowMs - track.dropped.atMs > lingerMs
      if (!isOver) boxes.set(id, placeAt(track, mixBoxes, nowMs))
    }
    return boxes
  }

  function isMoving(nowMs: number): boolean {
    const isOnItsWay = ({ startMs }: Track<unknown>) => nowMs - startMs < durationMs()
    const isWaiting = ({ dropped }: Held) => dropped && nowMs - dropped.atMs <= lingerMs
    return (
      [...cursors.values()].some(isOnItsWay) ||
      [...held.values()].some((track) => isOnItsWay(track) || isWaiting(track))
    )
  }

  return { update, cursorOf, boxesAt, isMoving }
}

/** Let go, but not yet a new object: the write is still on its way from the server's disk. */
function lingering(track: Held, item: Item | undefined, nowMs: number): Held | undefined {
  const dropped = track.dropped ?? { item, atMs: nowMs }
  const hasArrived = item === undefined || item.box !== dropped.item?.box
  return hasArrived || nowMs - dropped.atMs > lingerMs ? undefined : { ...track, dropped }
}

function restingTrack(box: Box | undefined): Track<Box> | undefined {
  return box && { from: box, to: box, startMs: 0 }
}

function isSamePlace(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function mixPoints(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}

function mixBoxes(a: Box, b: Box, part: number): Box {
  return { ...mixPoints(a, b, part), w: a.w + (b.w - a.w) * part, h: a.h + (b.h - a.h) * part }
}
