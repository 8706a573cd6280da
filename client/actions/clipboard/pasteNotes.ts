import { texts } from '#client/texts'
import { itemIndex, type View } from '#client/view'
import {
  addItems,
  asGroup,
  type Change,
  cutText,
  indicesOnTop,
  type Note,
  type NoteColor,
  slicesOf,
} from '#shared/board'
import { boxAround, type Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { newNote } from '../newNote.ts'
import { cameraShowing } from '../revealBox.ts'
import { freePlaces } from './freePlaces.ts'
import { pastePoint } from './pastePoint.ts'

/** What a note shall say. */
export interface NoteWords {
  readonly text: string
  readonly color?: NoteColor | undefined
  readonly tags?: readonly string[] | undefined
  /** Where in a table it stood; its place in the row of places otherwise. */
  readonly cell?: { readonly row: number; readonly column: number }
}

export interface NotesToPaste {
  readonly notes: readonly NoteWords[]
  readonly at?: Point | undefined
  /** Of a table whose form is kept. */
  readonly columns?: number | undefined
  /** Told once all notes are on the board. */
  readonly onDone?: (() => void) | undefined
}

/** Below this many notes there is nothing to see of the way. */
const showsProgressFrom = 300

/**
 * Makes a note of each text, in a grid that covers nothing, and selects them. They are written slice by slice, so that each fits
 * into one update and the page stays alive; one undo takes all of them back. All or none: it is said where there is no room.
 */
export const pasteNotes = boardAction<NotesToPaste>({
  name: 'pasteNotes',
  label: () => texts.action_pasteHere(),
  adds: () => ['note'],
  run: (context, { notes, at, columns, onDone }, change) => {
    const { view } = context
    const room = limits.itemsPerBoard - view.getState().items.size
    const count = notes.length
    if (count === 0 || count > room) {
      view.setState({
        remark: count === 0 ? { reason: 'nothing' } : { reason: 'noRoom', count, room },
      })
      return
    }
    const made = notesAt(context, notes, at ?? pastePoint(view.getState()), columns)
    writeSlices(context, made, change, () => finish(view, made, onDone))
  },
})

function writeSlices(
  { view, board }: ActionContext,
  made: readonly Note[],
  change: Change,
  onEnd: () => void,
): void {
  const slices = slicesOf(made)
  const part = slices.length > 1 ? asGroup(change) : change
  const write = (next: number, done: number): void => {
    const slice = slices[next] ?? []
    addItems(board, slice, part)
    const isLast = next + 1 >= slices.length
    if (made.length >= showsProgressFrom && !isLast)
      view.setState({ overlay: { kind: 'busy', done, count: made.length } })
    if (isLast) onEnd()
    else setTimeout(() => write(next + 1, done + slice.length))
  }
  write(0, 0)
}

function finish(view: View, made: readonly Note[], onDone: (() => void) | undefined): void {
  const state = view.getState()
  const box = boxAround(made.map((note) => note.box))
  view.setState({
    selection: new Set(made.map(({ id }) => id)),
    editing: undefined,
    ...(state.overlay?.kind === 'busy' ? { overlay: undefined } : {}),
    ...(box ? { camera: cameraShowing(state, box) } : {}),
  })
  onDone?.()
}

function notesAt(
  context: ActionContext,
  notes: readonly NoteWords[],
  middle: Point,
  columns: number | undefined,
): Note[] {
  const { items, session } = context.view.getState()
  const index = itemIndex(context.view)
  const ground = {
    zones: session?.zones ?? [],
    isFree: (box: Parameters<typeof index.itemsIn>[0]) => index.itemsIn(box).length === 0,
    all: boxAround([...items.values()].map(({ box }) => box)),
  }
  const rows = Math.max(0, ...notes.map(({ cell }) => cell?.row ?? 0)) + 1
  const placeCount = columns === undefined ? notes.length : rows * columns
  const places = freePlaces(placeCount, middle, ground, columns)
  const stack = indicesOnTop(items.values(), notes.length)
  const first = newNote(context, places[0] ?? { ...middle, w: 1, h: 1 })
  return notes.map(({ text, color, tags = [], cell }, i) => {
    const at = cell && columns !== undefined ? cell.row * columns + cell.column : i
    const box = places[at] ?? first.box
    const own = { id: context.newId(), box, z: stack[i] ?? first.z, text: cutText(text) }
    const marks = Object.fromEntries(tags.map((tag) => [tag, true]))
    return {
      ...first,
      ...own,
      color: color ?? first.color,
      ...(tags.length > 0 ? { tags: marks } : {}),
    }
  })
}
