import { type PlacedGrip, selectionGrips, type ViewState } from '#client/view'
import { boxAround, expandBox } from '#shared/geometry'
import type { ScreenBrush } from './paintPeople.ts'
import type { Mark } from './topMarks.ts'

const sidePx = 10

/** What the selection is resized by: squares around it, rounds at the ends of an arrow. Not while something is in the hand. */
export function gripsMark(brush: ScreenBrush, state: ViewState): Mark[] {
  const grips = state.draft === undefined ? selectionGrips(state) : []
  const box = boxAround(grips.map(({ at }) => expandBox({ ...at, w: 0, h: 0 }, sidePx)))
  if (!box) return []
  const paint = () => {
    for (const grip of grips) paintGrip(brush, grip)
  }
  return [{ box, units: 'screen', paint }]
}

function paintGrip({ context, palette }: ScreenBrush, { at, kind }: PlacedGrip): void {
  context.beginPath()
  const radius = kind === 'end' ? sidePx / 2 : 3
  context.roundRect(at.x - sidePx / 2, at.y - sidePx / 2, sidePx, sidePx, radius)
  context.fillStyle = palette.board
  context.fill()
  context.strokeStyle = palette.selection
  context.lineWidth = 2
  context.stroke()
}
