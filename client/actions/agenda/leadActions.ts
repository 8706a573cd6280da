import { texts } from '#client/texts'
import { visibleBox } from '#shared/geometry'
import type { Action } from '../action.ts'
import { commandAction } from '../commandAction.ts'
import { cameraOnLook } from '../goToPerson.ts'
import { viewAction } from '../viewAction.ts'

const sendCall = commandAction<{ x: number; y: number; w: number; h: number }>({
  name: 'sendCall',
  label: () => texts.action_callEveryone(),
  act: 'callEveryone',
  command: (box) => ({ type: 'callEveryone', ...box }),
})

/** Calls everybody to what I see. */
export const callEveryone: Action = {
  name: 'callEveryone',
  label: sendCall.label,
  isPossible: sendCall.isPossible,
  run: (context) => {
    const { camera, viewport } = context.view.getState()
    void sendCall.run(context, visibleBox(camera, viewport))
  },
}

export const sendSetPointersHidden = commandAction<boolean>({
  name: 'sendSetPointersHidden',
  label: () => texts.action_setPointersHidden(),
  act: 'setPointersHidden',
  command: (hidden) => ({ type: 'setPointersHidden', hidden }),
})

/** Goes where a facilitator has called everybody. */
export const goWhereCalled = viewAction<void>({
  name: 'goWhereCalled',
  label: () => texts.call_go(),
  run: (view) => {
    const state = view.getState()
    const { called } = state
    if (!called) return
    const camera = cameraOnLook(called.box, state)
    view.setState({ camera, following: undefined, called: { ...called, back: state.camera } })
  },
})

/** Back to where one was before one went there. */
export const goBackFromCall = viewAction<void>({
  name: 'goBackFromCall',
  label: () => texts.call_back(),
  run: (view) => {
    const back = view.getState().called?.back
    view.setState({ ...(back ? { camera: back } : {}), called: undefined })
  },
})

export const dismissCall = viewAction<void>({
  name: 'dismissCall',
  label: () => texts.call_dismiss(),
  run: (view) => view.setState({ called: undefined }),
})
