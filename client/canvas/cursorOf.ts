import { commentMarkAt, gripAt, type ViewState } from '#client/view'
import { boardToScreen } from '#shared/geometry'

const ofHandle = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
} as const

const ofTool = {
  select: 'default',
  hand: 'grab',
  note: 'copy',
  text: 'text',
  shape: 'crosshair',
  arrow: 'crosshair',
  pen: 'crosshair',
  sticker: 'copy',
  carry: 'grabbing',
} as const

/** The CSS cursor that says what a press here would do. */
export function cursorOf(state: ViewState): string {
  const { tool, pointer, camera } = state
  const at = pointer && boardToScreen(camera, pointer)
  if (at && tool === 'select' && commentMarkAt(state, at, undefined)) return 'pointer'
  const grip = at && gripAt(state, at)
  if (!grip) return ofTool[tool]
  return grip.kind === 'end' ? 'crosshair' : ofHandle[grip.handle]
}

/** Keeps an element's cursor right for a view. @returns stops */
export function followCursor(element: HTMLElement, subscribe: Subscribe): () => void {
  return subscribe((state, before) => {
    const isSame =
      state.pointer === before.pointer &&
      state.tool === before.tool &&
      state.selection === before.selection
    // In the middle of a gesture the cursor stays what it was when it began.
    if (!isSame && state.draft === undefined) element.style.cursor = cursorOf(state)
  })
}

type Subscribe = (listener: (state: ViewState, before: ViewState) => void) => () => void
