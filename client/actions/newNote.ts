import type { ViewState } from '#client/view'
import {
  indicesOnTop,
  type Note,
  type NoteColor,
  noteColors,
  noteSize,
  zoneOf,
} from '#shared/board'
import { type Box, centerOf, type Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import type { ActionContext } from './action.ts'

/** An empty note of this person in a box, on top of the stack; by default in the colour of its zone, else the one chosen last. */
export function newNote(context: ActionContext, box: Box, color?: NoteColor): Note {
  const state = context.view.getState()
  const [z = 'a0'] = indicesOnTop(state.items.values())
  return {
    id: context.newId(),
    kind: 'note',
    box,
    z,
    author: state.self.participantId,
    createdAt: context.nowMs(),
    text: '',
    color: color ?? colorAt(state, box),
    ...onSiteOf(context),
  }
}

/** Whether what I write now is people's on site (S174). */
export function onSiteOf({ view }: Pick<ActionContext, 'view'>): Pick<Note, 'onSite'> {
  const { self, session, writesOnSite } = view.getState()
  const isForThem = writesOnSite && self.role === 'facilitator' && session?.onSite !== undefined
  return isForThem ? { onSite: true } : { onSite: undefined }
}

/** The box of a new note with its middle at a board point, in whole units, which are a quarter of the bytes. */
export function noteBoxAt(middle: Point): Box {
  const half = noteSize / 2
  return {
    x: Math.round(middle.x - half),
    y: Math.round(middle.y - half),
    w: noteSize,
    h: noteSize,
  }
}

export function hasRoomForNotes({ view }: ActionContext, count = 1): boolean {
  return view.getState().items.size + count <= limits.itemsPerBoard
}

/** The board point in the middle of what the screen shows. */
export function middleOfView({ camera, viewport }: ViewState): Point {
  return centerOf({ ...camera, w: viewport.w / camera.zoom, h: viewport.h / camera.zoom })
}

function colorAt(state: ViewState, box: Box): NoteColor {
  const zoneColor = zoneOf({ box }, state.session?.zones ?? [])?.color
  return noteColors.find((color) => color === zoneColor) ?? state.noteColor ?? 'yellow'
}
