import { createStickerAt, newSticker } from '#client/actions'
import type { PointerInput } from '#client/input'
import { endsGesture } from '../endsGesture.ts'
import { toolIdle } from '../toolIdle.ts'
import type { ToolContext, ToolState } from '../toolState.ts'

/** A sticker hangs on the pointer. */
export function stickerIdle(context: ToolContext): ToolState {
  return toolIdle(context, { path: 'sticker.idle', begin: stickerPointing, hover: show })
}

/** The place is pressed; the sticker may still be pushed about and is put where it is let go. */
function stickerPointing(context: ToolContext, start: PointerInput): ToolState {
  const { actions } = context
  const clear = () => actions.view.setState({ draft: undefined })
  show(context, start)
  const state: ToolState = {
    path: 'sticker.pointing',
    handle: (event) => {
      if (event.kind === 'pointerMove') show(context, event)
      if (!endsGesture(event)) return state
      if (event.kind === 'pointerUp') createStickerAt.run(actions, event.boardPoint)
      clear()
      return context.rest()
    },
    cancel: clear,
  }
  return state
}

function show({ actions }: ToolContext, { boardPoint }: PointerInput): void {
  actions.view.setState({ draft: { kind: 'drawing', item: newSticker(actions, boardPoint) } })
}
