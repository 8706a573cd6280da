import type { ActionContext } from '#client/actions'
import type { InputEvent } from '#client/input'
import type { ToolName, View } from '#client/view'
import { arrowIdle } from './arrow/idle.ts'
import { pinching } from './camera/pinching.ts'
import { turnWheel } from './camera/turnWheel.ts'
import { carryIdle } from './carry/idle.ts'
import { handIdle } from './hand/idle.ts'
import { showMenu } from './menu/showMenu.ts'
import { noteIdle } from './note/idle.ts'
import { penIdle } from './pen/idle.ts'
import { selectIdle } from './select/idle.ts'
import { shapeIdle } from './shape/idle.ts'
import { stickerIdle } from './sticker/idle.ts'
import { textIdle } from './text/idle.ts'
import type { BoardIndex, StatePath, ToolContext, ToolState } from './toolState.ts'

export interface ToolMachine {
  readonly handle: (event: InputEvent) => void
  /** Where the hand is now, e.g. `select.moving`. */
  readonly path: () => StatePath
  /** Takes back an unfinished gesture and stops following the view. */
  readonly close: () => void
}

/** The list of tools: a new tool is its own folder and one line here. */
const restingStates: { readonly [Name in ToolName]: (context: ToolContext) => ToolState } = {
  select: selectIdle,
  hand: handIdle,
  note: noteIdle,
  text: textIdle,
  shape: shapeIdle,
  arrow: arrowIdle,
  pen: penIdle,
  sticker: stickerIdle,
  carry: carryIdle,
}

/**
 * Drives the tools: one state at a time gets each event. `view.tool` says which tool is in the hand; changed in the middle
 * of a gesture, it counts when the gesture is over. Wheel and pinch work in every tool; a pinch interrupts whatever was going on.
 */
export function createToolMachine(actions: ActionContext, index: BoardIndex): ToolMachine {
  const { view } = actions
  const enterRest = (): ToolState => {
    resting = restingStates[view.getState().tool](context)
    return resting
  }
  const context: ToolContext = { actions, index, rest: enterRest }
  let resting: ToolState = restingStates[view.getState().tool](context)
  let state = resting

  function handle(event: InputEvent): void {
    followPointer(view, event)
    if (event.kind === 'wheel') turnWheel(view, event)
    else if (event.kind === 'pinchStart') {
      state.cancel?.()
      state = pinching(context, event)
    } else if (event.kind === 'contextMenu') {
      state.cancel?.()
      state = enterRest()
      showMenu(context, event.boardPoint, event.screenPoint)
    } else step(event)
  }

  /** What a state does may change the tool; then the subscription below has gone on already. */
  function step(event: InputEvent): void {
    const before = state
    const next = before.handle(event)
    if (state === before) state = next
  }

  const unsubscribe = view.subscribe(({ tool }, before) => {
    if (tool === before.tool || state !== resting) return
    state.cancel?.()
    state = enterRest()
  })
  return {
    handle,
    path: () => state.path,
    close: () => {
      unsubscribe()
      state.cancel?.()
    },
  }
}

/** Keeps `view.pointer` where the hand is; a lifted finger is nowhere. */
function followPointer(view: View, event: InputEvent): void {
  if (event.kind === 'pointerLeave') view.setState({ pointer: undefined })
  if (!('boardPoint' in event) || event.kind === 'doubleClick') return
  const isLifted = event.kind === 'pointerUp' && event.device === 'touch'
  view.setState({ pointer: isLifted ? undefined : event.boardPoint })
}
