import { dropItems } from '#client/actions'
import type { PointerInput } from '#client/input'
import type { ViewState } from '#client/view'
import { type Box, boxAround, offsetBox, type Point, type SnapGuide } from '#shared/geometry'
import { endsGesture } from '../endsGesture.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { createSnapping } from './createSnapping.ts'

/**
 * The selection is in the hand: a draft (others see it as presence) computed from where it lay at the start, one write on release.
 * It is drawn to its neighbours, unless ctrl or cmd is held.
 */
export function moving(context: ToolContext, start: PointerInput): ToolState {
  const { view } = context.actions
  const before = selectedBoxes(view.getState())
  const around = boxAround(before.values())
  const snap = createSnapping(context, new Set(before.keys()))
  const wayTo = (event: PointerInput): { way: Point; guides: readonly SnapGuide[] } => {
    const way = wayOf(start, event)
    if (!around || event.modifiers.mod) return { way, guides: [] }
    const { by, guides } = snap(offsetBox(around, way))
    return { way: { x: way.x + by.x, y: way.y + by.y }, guides }
  }
  const show = (event: PointerInput) => {
    const { way, guides } = wayTo(event)
    view.setState({ draft: { kind: 'moving', boxes: movedBoxes(before, way), guides } })
  }
  // Written before the draft goes, so that nothing jumps back for a frame.
  const drop = ({ way }: { way: Point }) => {
    if (way.x !== 0 || way.y !== 0) dropItems.run(context.actions, movedBoxes(before, way))
  }
  const clear = () => view.setState({ draft: undefined })
  const state: ToolState = {
    path: 'select.moving',
    handle: (event) => {
      if (event.kind === 'pointerMove') show(event)
      if (event.kind === 'pointerUp') drop(wayTo(event))
      if (!endsGesture(event)) return state
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

function selectedBoxes({ items, selection }: ViewState): ReadonlyMap<string, Box> {
  return new Map(
    [...selection].flatMap((id) => {
      const item = items.get(id)
      return item ? [[id, item.box] as const] : []
    }),
  )
}

/** Whole board units: they look the same and are a quarter of the bytes. */
function wayOf(start: PointerInput, now: PointerInput): Point {
  return {
    x: Math.round(now.boardPoint.x - start.boardPoint.x),
    y: Math.round(now.boardPoint.y - start.boardPoint.y),
  }
}

function movedBoxes(before: ReadonlyMap<string, Box>, way: Point): ReadonlyMap<string, Box> {
  return new Map([...before].map(([id, box]) => [id, offsetBox(box, way)]))
}
