import { type Arrow, arrowPoints, type Item } from '#shared/board'
import {
  type Box,
  boardToScreen,
  boxAround,
  expandBox,
  type FrameHandle,
  frameHandles,
  handlePoint,
  isCorner,
  type Point,
} from '#shared/geometry'
import { mayHoldBoard } from './mayHoldBoard.ts'
import type { ViewState } from './viewState.ts'

/** What a press on the selection's edge takes hold of. */
export type Grip =
  | { readonly kind: 'frame'; readonly handle: FrameHandle }
  | { readonly kind: 'end'; readonly end: 'from' | 'to'; readonly arrow: Arrow }

/** A grip with where it is, CSS px from the canvas' corner. */
export type PlacedGrip = Grip & { readonly at: Point }

/** Half the side of what can be pressed around a grip: 24 px in all, at every zoom. */
const gripReachPx = 12
/** Grips never come closer to each other than this, however small what is selected. */
const leastFramePx = 52
const framePaddingPx = 3

type Source = Pick<
  ViewState,
  'items' | 'selection' | 'editing' | 'draft' | 'camera' | 'self' | 'session' | 'tool'
>

/** The frame around what is selected and can be resized, board units; undefined where there is nothing to resize. */
export function selectionFrame({
  items,
  selection,
}: Pick<ViewState, 'items' | 'selection'>): Box | undefined {
  const sized = selectedOf(items, selection).filter(({ kind }) => kind !== 'arrow')
  return boxAround(sized.map(({ box }) => box))
}

/** The grips of the selection as it lies at rest: eight around it, or the two ends of a single arrow. */
export function selectionGrips(view: Source): readonly PlacedGrip[] {
  if (view.editing !== undefined || view.tool !== 'select' || !mayHoldBoard(view)) return []
  const selected = selectedOf(view.items, view.selection)
  const [only] = selected
  if (selected.length === 1 && only?.kind === 'arrow') return arrowGrips(only, view)
  const frame = selectionFrame(view)
  if (!frame) return []
  const shown = onScreen(frame, view)
  return handlesFor(selected).map((handle) => ({
    kind: 'frame',
    handle,
    at: handlePoint(shown, handle),
  }))
}

/** The grip at a screen point. */
export function gripAt(view: Source, screenPoint: Point): Grip | undefined {
  return selectionGrips(view).findLast(
    ({ at }) =>
      Math.abs(at.x - screenPoint.x) <= gripReachPx &&
      Math.abs(at.y - screenPoint.y) <= gripReachPx,
  )
}

/** Words and signs have sides that say nothing. */
function handlesFor(selected: readonly Item[]): readonly FrameHandle[] {
  const [only] = selected
  if (selected.length === 1 && only?.kind === 'sticker') return frameHandles.filter(isCorner)
  if (selected.length === 1 && only?.kind === 'text')
    return frameHandles.filter((handle) => handle !== 'n' && handle !== 's')
  return selected.length === 1 ? frameHandles : frameHandles.filter(isCorner)
}

function arrowGrips(arrow: Arrow, { camera }: Source): PlacedGrip[] {
  const points = arrowPoints(arrow)
  return (['from', 'to'] as const).map((end) => ({
    kind: 'end',
    end,
    arrow,
    at: boardToScreen(camera, points[end]),
  }))
}

function onScreen(frame: Box, { camera }: Source): Box {
  const corner = boardToScreen(camera, frame)
  const size = { w: frame.w * camera.zoom, h: frame.h * camera.zoom }
  const [wide, high] = [Math.max(size.w, leastFramePx), Math.max(size.h, leastFramePx)]
  const box = {
    x: corner.x - (wide - size.w) / 2,
    y: corner.y - (high - size.h) / 2,
    w: wide,
    h: high,
  }
  return expandBox(box, framePaddingPx)
}

function selectedOf(items: ReadonlyMap<string, Item>, selection: ReadonlySet<string>): Item[] {
  return [...selection].flatMap((id) => items.get(id) ?? [])
}
