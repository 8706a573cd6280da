import {
  carriedAreas,
  movedItems,
  type Person,
  type PlacedItems,
  placedItems,
  type ViewState,
} from '#client/view'
import { boundTo, type Item } from '#shared/board'
import { type Box, boxAround, boxesIntersect, visibleBox } from '#shared/geometry'
import { clusterScene, itemScene, type Palette, paintedBox } from '#shared/scene'
import type { ImageCache } from '../paint/imageCache.ts'
import { paintHeld, paintSheet } from '../paint/paintItem.ts'
import { type Brush, forgetFont, paintScene } from '../paint/paintScene.ts'
import type { SceneCache } from '../paint/sceneCache.ts'
import { gridOf, type PixelGrid, setBoardUnits } from '../pixelGrid.ts'
import type { PeopleMotion } from './createPeopleMotion.ts'
import { drawnItems } from './drawnItems.ts'
import { paintGrips } from './paintGrips.ts'
import { paintGuides } from './paintGuides.ts'
import {
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

/**
 * Everything that moves, on one canvas over the still layer: items in hands and the note being typed into,
 * selections, the unfinished gesture, other people's cursors.
 */
export function createTopLayer(parts: {
  readonly context: CanvasRenderingContext2D
  readonly scenes: SceneCache
  readonly images?: Pick<ImageCache, 'get'> | undefined
  readonly motion: PeopleMotion
  readonly nameOf: (person: Person) => string
}): { readonly paint: (frame: TopFrame) => void } {
  const { context, scenes, images, motion, nameOf } = parts
  let isBlank = true

  function paint(frame: TopFrame): void {
    const { state, pixelRatio } = frame
    const isResized = fitCanvas(context.canvas, state, pixelRatio)
    if (isBlank && !isResized && isNothingToPaint(state, motion, frame.nowMs)) return
    const grid = gridOf(state.camera, pixelRatio)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, context.canvas.width, context.canvas.height)
    const places = placesOf(frame)
    paintHands(frame, grid, places)
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
    paintSuggestions({ context, palette: frame.palette }, state, screenBoxes(grid, pixelRatio))
    paintSelections(frame, grid, places)
    paintDraft(frame, grid)
    paintCursors(frame, grid)
    forgetFont(context)
    isBlank = isNothingToPaint(state, motion, frame.nowMs)
  }

  /** Where items are drawn that are not at rest: others' hands smoothly, mine at once. */
  function placesOf({ state, nowMs }: TopFrame): PlacedItems {
    const boxes = new Map(motion.boxesAt(nowMs))
    if (state.draft?.kind === 'moving')
      for (const [id, box] of state.draft.boxes) boxes.set(id, box)
    return placedItems(state.items, boxes)
  }

  function paintHands(frame: TopFrame, grid: PixelGrid, places: PlacedItems): void {
    const { state, palette } = frame
    const brush: Brush = { context, palette, zoom: state.camera.zoom, images }
    const seen = visibleBox(state.camera, state.viewport)
    setBoardUnits(context, grid)
    for (const area of carriedAreas(state, places))
      paintScene(brush, clusterScene(area, brush.zoom))
    for (const [id, held] of places) {
      const item = state.items.get(id)
      if (item && id !== state.editing && boxesIntersect(paintedBox(held), seen))
        paintHeld(brush, item, held, scenes)
    }
    for (const item of drawnItems(state)) paintScene(brush, itemScene(item))
    const edited = state.editing === undefined ? undefined : state.items.get(state.editing)
    if (edited) paintSheet(brush, edited, scenes)
  }

  function paintSelections(frame: TopFrame, grid: PixelGrid, places: PlacedItems): void {
    const { state, palette } = frame
    const brush: ScreenBrush = { context, palette }
    const toScreen = screenBoxes(grid, frame.pixelRatio)
    const seen = visibleBox(state.camera, state.viewport)
    const boxOf = (item: Item) => {
      const now = places.get(item.id) ?? item
      return now.kind === 'arrow' ? paintedBox(now) : now.box
    }
    const visible = (ids: Iterable<string>) =>
      [...ids].flatMap((id) => {
        const item = state.items.get(id)
        return item && boxesIntersect(boxOf(item), seen) ? [toScreen(boxOf(item))] : []
      })
    for (const person of state.people) {
      const { editing, selection = [] } = person.presence
      const boxes = visible(new Set(editing === undefined ? selection : [...selection, editing]))
      for (const box of boxes) paintOutline(brush, box, palette[`person-${person.color}`])
      const all = boxAround(boxes)
      if (all) paintFlag(brush, person, nameOf(person), { x: all.x, y: all.y - 26 })
    }
    for (const box of visible(state.found ?? [])) paintFound(brush, box)
    for (const box of visible(new Set([...state.selection, ...editedId(state)]))) {
      paintOutline(brush, box, palette.selection)
    }
    paintGrips(brush, state)
  }

  function paintDraft({ state, palette, pixelRatio }: TopFrame, grid: PixelGrid): void {
    const { draft } = state
    if (draft?.kind === 'drawing') paintTargets({ context, palette }, state, grid, pixelRatio)
    if (!draft || draft.kind === 'drawing') return
    const toScreen = screenBoxes(grid, pixelRatio)
    if (draft.kind === 'moving') {
      const guides = draft.guides ?? []
      paintGuides({ context, palette }, guides, (point) => toScreen({ ...point, w: 0, h: 0 }))
      return
    }
    const box = toScreen(draft.box)
    paintArea({ context, palette }, box, draft.kind === 'placing' ? 6 * state.camera.zoom : 2)
  }

  function paintCursors({ state, palette, pixelRatio, nowMs }: TopFrame, grid: PixelGrid): void {
    const toScreen = screenBoxes(grid, pixelRatio)
    for (const person of state.people) {
      const cursor = motion.cursorOf(person, nowMs)
      if (!cursor) continue
      const tip = toScreen({ ...cursor, w: 0, h: 0 })
      if (tip.x < -40 || tip.y < -40 || tip.x > state.viewport.w || tip.y > state.viewport.h)
        continue
      paintCursor({ context, palette }, person, nameOf(person), tip)
    }
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

/** The items an arrow being drawn would hold on to. */
function paintTargets(
  brush: ScreenBrush,
  { draft, items }: ViewState,
  grid: PixelGrid,
  pixelRatio: number,
): void {
  if (draft?.kind !== 'drawing' || draft.item.kind !== 'arrow') return
  for (const id of boundTo(draft.item)) {
    const item = items.get(id)
    const box = item && screenBoxes(grid, pixelRatio)(item.box)
    if (box) paintOutline(brush, box, brush.palette.selection)
  }
}

function editedId({ editing }: ViewState): string[] {
  return editing === undefined ? [] : [editing]
}

function screenBoxes({ scale, origin }: PixelGrid, pixelRatio: number): (box: Box) => Box {
  return (box) => ({
    x: (box.x * scale - origin.x) / pixelRatio,
    y: (box.y * scale - origin.y) / pixelRatio,
    w: (box.w * scale) / pixelRatio,
    h: (box.h * scale) / pixelRatio,
  })
}

/** @returns true if the canvas got another size, and so lost its content */
function fitCanvas(
  canvas: HTMLCanvasElement,
  { viewport }: ViewState,
  pixelRatio: number,
): boolean {
  const width = Math.round(viewport.w * pixelRatio)
  const height = Math.round(viewport.h * pixelRatio)
  if (canvas.width === width && canvas.height === height) return false
  Object.assign(canvas, { width, height })
  return true
}
