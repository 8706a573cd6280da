import { setTool } from '#client/actions'
import type { PointerInput } from '#client/input'
import { endsGesture } from '../endsGesture.ts'
import { holdSelection } from '../select/holdSelection.ts'
import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** The selection hangs on the pointer by its middle, no button held: the next press puts it down. Moving without a drag (WCAG 2.5.7). */
export function carryIdle(context: ToolContext): ToolState {
  const held = holdSelection(context)
  return toolIdle(context, {
    path: 'carry.idle',
    begin: (_context, start) => carryPressed(context, start, held),
    hover: (_context, event) => held.show(wayTo(held, event)),
  })
}

type Held = ReturnType<typeof holdSelection>

/** The place is pressed; it may still be pushed about and lies where it is let go. */
function carryPressed(context: ToolContext, start: PointerInput, held: Held): ToolState {
  const { view } = context.actions
  const clear = () => view.setState({ draft: undefined })
  held.show(wayTo(held, start))
  const state: ToolState = {
    path: 'carry.pressed',
    handle: (event) => {
      if (event.kind === 'pointerMove') held.show(wayTo(held, event))
      if (event.kind === 'pointerUp') held.drop(wayTo(held, event))
      if (!endsGesture(event)) return state
      clear()
      setTool.run(context.actions, 'select')
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

function wayTo({ middle }: Held, { boardPoint, modifiers }: PointerInput) {
  const { x, y } = middle ?? boardPoint
  return {
    x: Math.round(boardPoint.x - x),
    y: Math.round(boardPoint.y - y),
    isFree: modifiers.mod,
  }
}
