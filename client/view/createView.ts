import { createStore, type StoreApi } from 'zustand/vanilla'
import { arrowWidths, strokeWidths, textSizes } from '#shared/board'
import type { Self, ViewState } from './viewState.ts'

/** One store per open board. Written by client/sync (what is), client/tools (the draft), client/actions (selection, camera, tool); read by everything that draws. */
export type View = StoreApi<ViewState>

/** An empty view for this person: no items yet, nothing unsaved, the select tool in the hand. */
export function createView(self: Self): View {
  return createStore<ViewState>(() => ({
    items: new Map(),
    clusters: new Map(),
    comments: new Map(),
    lines: new Map(),
    session: undefined,
    people: [],
    self,
    saveState: { kind: 'saving', unsaved: 0 },
    canUndo: false,
    canRedo: false,
    selection: new Set(),
    editing: undefined,
    draft: undefined,
    tool: 'select',
    style: {
      form: 'rounded',
      fill: 'soft',
      shapeColor: 'blue',
      ink: 'black',
      penWidth: strokeWidths.medium,
      arrowWidth: arrowWidths.medium,
      textSize: textSizes.medium,
      line: 'straight',
      sign: 'yes',
    },
    noteColor: undefined,
    camera: { x: 0, y: 0, zoom: 1 },
    viewport: { w: 0, h: 0 },
    pointer: undefined,
  }))
}
