import { dropItems } from '#client/actions'
import type { ViewState } from '#client/view'
import {
  type Box,
  boxAround,
  centerOf,
  offsetBox,
  type Point,
  type SnapGuide,
} from '#shared/geometry'
import type { ToolContext } from '../toolState.ts'
import { createSnapping } from './createSnapping.ts'

/** A way across the board, in board units; `isFree`: not drawn to neighbours. */
interface Way extends Point {
  readonly isFree: boolean
}

/** The selection as it lies when a hand takes it: shown along a way (a draft, which others see as presence), written once when it is let go. */
export function holdSelection(context: ToolContext) {
  const { view } = context.actions
  const before = selectedBoxes(view.getState())
  const around = boxAround(before.values())
  const snapping = createSnapping(context, new Set(before.keys()))
  const drawn = ({ isFree, ...way }: Way): { way: Point; guides: readonly SnapGuide[] } => {
    if (!around || isFree) return { way, guides: [] }
    const { by, guides } = snapping.move(offsetBox(around, way))
    return { way: { x: way.x + by.x, y: way.y + by.y }, guides }
  }
  return {
    /** The middle of it; undefined where nothing is selected. */
    middle: around && centerOf(around),
    show: (wanted: Way) => {
      const { way, guides } = drawn(wanted)
      view.setState({ draft: { kind: 'moving', boxes: movedBoxes(before, way), guides } })
    },
    drop: (wanted: Way) => {
      const { way } = drawn(wanted)
      if (way.x !== 0 || way.y !== 0) dropItems.run(context.actions, movedBoxes(before, way))
    },
  }
}

function selectedBoxes({ items, selection }: ViewState): ReadonlyMap<string, Box> {
  return new Map(
    [...selection].flatMap((id) => {
      const item = items.get(id)
      return item ? [[id, item.box] as const] : []
    }),
  )
}

function movedBoxes(before: ReadonlyMap<string, Box>, way: Point): ReadonlyMap<string, Box> {
  return new Map([...before].map(([id, box]) => [id, offsetBox(box, way)]))
}
