import { selectionGrips, type ViewState } from '#client/view'
import type { ScreenBrush } from './paintPeople.ts'

const sidePx = 10

/** What the selection is resized by: squares around it, rounds at the ends of an arrow. Not while something is in the hand. */
export function paintGrips({ context, palette }: ScreenBrush, state: ViewState): void {
  if (state.draft !== undefined) return
  for (const { at, kind } of selectionGrips(state)) {
    context.beginPath()
    const radius = kind === 'end' ? sidePx / 2 : 3
    context.roundRect(at.x - sidePx / 2, at.y - sidePx / 2, sidePx, sidePx, radius)
    context.fillStyle = palette.board
    context.fill()
    context.strokeStyle = palette.selection
    context.lineWidth = 2
    context.stroke()
  }
}
