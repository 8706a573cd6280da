import {
  carriedAreas,
  type Person,
  type PlacedItems,
  placedItems,
  type ViewState,
} from '#client/view'
import { boundTo, type Item } from '#shared/board'
import { type Box, boxAround, boxesIntersect, expandBox, visibleBox } from '#shared/geometry'
import { clusterBounds, clusterScene, itemScene, type Palette, paintedBox } from '#shared/scene'
import type { ImageCache } from '../paint/imageCache.ts'
import { paintHeld, paintSheet } from '../paint/paintItem.ts'
import { type Brush, paintScene } from '../paint/paintScene.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { gridOf } from '../pixelGrid.ts'
import { shadowReach } from '../still/paintRegion.ts'
import type { PeopleMotion } from './createPeopleMotion.ts'
import { drawnItems } from './drawnItems.ts'
import { gripsMark } from './paintGrips.ts'
import { guidesMark } from './paintGuides.ts'
import {
  cursorBox,
  flagBox,
  outlineReachPx,
  paintArea,
  paintCursor,
  paintFlag,
  paintFound,
  paintOutline,
  type ScreenBrush,
} from './paintPeople.ts'
import { paintSuggestions } from './paintSuggestions.ts'

/** What the top layer is drawn from. */
export interface TopFrame {
  readonly state: ViewState
  readonly palette: Palette
  readonly pixelRatio: number
  readonly nowMs: number
}

/** What it is drawn with. */
export interface TopParts {
  readonly context: CanvasRenderingContext2D
  readonly scenes: SceneCache
  readonly images?: Pick<ImageCache, 'get'> | undefined
  readonly motion: PeopleMotion
  readonly nameOf: (person: Person) => string
}

/** One thing on the top layer. */
export interface Mark {
  /** All it paints on, in CSS px of the window; may be more. */
  readonly box: Box
  /** In which units it paints: the board's, or CSS px of the window. */
  readonly units: 'board' | 'screen'
  readonly paint: () => void
}

const flagRoomPx = 26

/** Everything that is on the top layer now, lowest first. */
export function topMarks(parts: TopParts, frame: TopFrame): Mark[] {
  const places = placesOf(frame, parts.motion)
  const toScreen = screenBoxes(frame)
  const brush: ScreenBrush = { context: parts.context, palette: frame.palette }
  return [
    ...handMarks(parts, frame, places),
    ...suggestionMarks(brush, frame, toScreen),
    ...selectionMarks(parts, frame, places),
    ...draftMarks(brush, frame, toScreen),
    ...cursorMarks(parts, frame),
  ]
}

/** Where items are drawn that are not at rest: others' hands smoothly, mine at once. */
function placesOf({ state, nowMs }: TopFrame, motion: PeopleMotion): PlacedItems {
  const boxes = new Map(motion.boxesAt(nowMs))
  if (state.draft?.kind === 'moving') for (const [id, box] of state.draft.boxes) boxes.set(id, box)
  return placedItems(state.items, boxes)
}

function handMarks(parts: TopParts, frame: TopFrame, places: PlacedItems): Mark[] {
  const { context, images, scenes } = parts
  const { state, palette } = frame
  const brush: Brush = { context, palette, zoom: state.camera.zoom, images }
  const seen = visibleBox(state.camera, state.viewport)
  const toScreen = screenBoxes(frame)
  const mark = (box: Box, paint: () => void): Mark[] =>
    boxesIntersect(box, seen)
      ? [{ box: toScreen(expandBox(box, shadowReach)), units: 'board', paint }]
      : []
  const carried = carriedAreas(state, places).flatMap((area) =>
    mark(clusterBounds(area, brush.zoom), () => paintScene(brush, clusterScene(area, brush.zoom))),
  )
  const held = [...places].flatMap(([id, placed]) => {
    const item = id === state.editing ? undefined : state.items.get(id)
    return item ? mark(paintedBox(placed), () => paintHeld(brush, item, placed, scenes)) : []
  })
  const drawn = drawnItems(state).flatMap((item) =>
    mark(paintedBox(item), () => paintScene(brush, itemScene(item))),
  )
  const edited = state.editing === undefined ? undefined : state.items.get(state.editing)
  const sheet = edited ? mark(paintedBox(edited), () => paintSheet(brush, edited, scenes)) : []
  return [...carried, ...held, ...drawn, ...sheet]
}

function suggestionMarks(
  brush: ScreenBrush,
  { state }: TopFrame,
  toScreen: (box: Box) => Box,
): Mark[] {
  if (!state.suggestions?.length) return []
  const box = { x: 0, y: 0, ...state.viewport }
  return [{ box, units: 'screen', paint: () => paintSuggestions(brush, state, toScreen) }]
}

function selectionMarks(
  { context, nameOf }: TopParts,
  frame: TopFrame,
  places: PlacedItems,
): Mark[] {
  const { state, palette } = frame
  const brush: ScreenBrush = { context, palette }
  const toScreen = screenBoxes(frame)
  const seen = visibleBox(state.camera, state.viewport)
  const boxOf = (item: Item) => {
    const now = places.get(item.id) ?? item
    return now.kind === 'arrow' ? paintedBox(now) : now.box
  }
  const visible = (ids: Iterable<string>) =>
    [...new Set(ids)].flatMap((id) => {
      const item = state.items.get(id)
      return item && boxesIntersect(boxOf(item), seen) ? [toScreen(boxOf(item))] : []
    })
  const outlines = (boxes: readonly Box[], color: string) =>
    boxes.map((box) => around(box, () => paintOutline(brush, box, color)))
  const others = state.people.flatMap((person) => {
    const { editing, selection = [] } = person.presence
    const boxes = visible(editing === undefined ? selection : [...selection, editing])
    const all = boxAround(boxes)
    const color = palette[`person-${person.color}`]
    return [
      ...outlines(boxes, color),
      ...(all ? [flagMark(brush, person, nameOf(person), all)] : []),
    ]
  })
  const found = visible(state.found ?? []).map((box) => around(box, () => paintFound(brush, box)))
  const mine = visible([
    ...state.selection,
    ...(state.editing === undefined ? [] : [state.editing]),
  ])
  return [...others, ...found, ...outlines(mine, palette.selection), ...gripsMark(brush, state)]
}

function flagMark(brush: ScreenBrush, person: Person, name: string, box: Box): Mark {
  const corner = { x: box.x, y: box.y - flagRoomPx }
  const paint = () => paintFlag(brush, person, name, corner)
  return { box: flagBox(name, corner), units: 'screen', paint }
}

function draftMarks(brush: ScreenBrush, { state }: TopFrame, toScreen: (box: Box) => Box): Mark[] {
  const { draft } = state
  if (draft?.kind === 'drawing') return targetMarks(brush, state, toScreen)
  if (draft?.kind === 'moving') {
    const corner = (point: { x: number; y: number }) => toScreen({ ...point, w: 0, h: 0 })
    return guidesMark(brush, draft.guides ?? [], corner)
  }
  if (!draft) return []
  const box = toScreen(draft.box)
  const radius = draft.kind === 'placing' ? 6 * state.camera.zoom : 2
  return [around(box, () => paintArea(brush, box, radius))]
}

/** The items an arrow being drawn would hold on to. */
function targetMarks(
  brush: ScreenBrush,
  { draft, items }: ViewState,
  toScreen: (box: Box) => Box,
): Mark[] {
  if (draft?.kind !== 'drawing' || draft.item.kind !== 'arrow') return []
  const boxes = boundTo(draft.item).flatMap((id) => items.get(id)?.box ?? [])
  return boxes
    .map(toScreen)
    .map((box) => around(box, () => paintOutline(brush, box, brush.palette.selection)))
}

function cursorMarks({ context, motion, nameOf }: TopParts, frame: TopFrame): Mark[] {
  const { state, palette, nowMs } = frame
  const toScreen = screenBoxes(frame)
  const seen = { x: 0, y: 0, ...state.viewport }
  const isHidden = state.session?.pointersHidden ?? false
  return state.people.flatMap((person) => {
    const cursor = motion.cursorOf(person, nowMs)
    // Where they pointed before is still known (S72).
    if (!cursor || (isHidden && person.role !== 'facilitator')) return []
    const tip = toScreen({ ...cursor, w: 0, h: 0 })
    const name = nameOf(person)
    const box = cursorBox(name, tip)
    const paint = () => paintCursor({ context, palette }, person, name, tip)
    return boxesIntersect(box, seen) ? [{ box, units: 'screen' as const, paint }] : []
  })
}

/** A line around a box, or an area of it. */
function around(box: Box, paint: () => void): Mark {
  return { box: expandBox(box, outlineReachPx), units: 'screen', paint }
}

function screenBoxes({ state, pixelRatio }: TopFrame): (box: Box) => Box {
  const { scale, origin } = gridOf(state.camera, pixelRatio)
  return (box) => ({
    x: (box.x * scale - origin.x) / pixelRatio,
    y: (box.y * scale - origin.y) / pixelRatio,
    w: (box.w * scale) / pixelRatio,
    h: (box.h * scale) / pixelRatio,
  })
}
