import type { ViewState } from '#client/view'
import type { Item } from '#shared/board'
import { type Box, visibleBox } from '#shared/geometry'
import type { Presence } from '#shared/protocol'
import { privateStep } from '#shared/session'

/** Bytes of JSON that selection and dragging may take; together with the rest they stay below limits.awarenessBytes. */
const selectionBytes = 1100
const draggingBytes = 2300

type Source = Pick<
  ViewState,
  'pointer' | 'selection' | 'editing' | 'writing' | 'draft' | 'camera' | 'viewport' | 'privateIds'
> & {
  readonly session?: ViewState['session']
  readonly self?: ViewState['self']
}

/**
 * What others may see of this person's hand. Tenths of a unit are enough; of a very large selection the first part is sent. Of what
 * is private nothing (S91): not the notes, and in a private step neither the pointer nor, but for who leads, what the window shows.
 */
export function presenceOf(view: Source): Presence {
  const { pointer, draft } = view
  const isQuiet = view.session !== undefined && privateStep(view.session) !== undefined
  const isShown = (id: string) => !(view.privateIds?.has(id) ?? false)
  const selection = [...view.selection].filter(isShown)
  const editing = [view.editing ?? view.writing].filter((id) => id !== undefined).find(isShown)
  const isSeen = !isQuiet || view.self?.role === 'facilitator'
  return {
    ...(pointer === undefined || isQuiet
      ? {}
      : { cursor: { x: tenth(pointer.x), y: tenth(pointer.y) } }),
    ...(selection.length === 0 ? {} : { selection: withinBytes(selection, selectionBytes) }),
    ...(editing === undefined ? {} : { editing }),
    ...(isSeen ? lookOf(view) : {}),
    ...draftOf(draft, isShown, isQuiet),
  }
}

/** The unfinished gesture; nothing of private notes, and nothing new while that is private. */
function draftOf(
  draft: ViewState['draft'],
  isShown: (id: string) => boolean,
  isQuiet: boolean,
): Pick<Presence, 'dragging' | 'drawing'> {
  if (draft?.kind === 'drawing') return isQuiet ? {} : { drawing: drawingOf(draft.item) }
  if (draft?.kind !== 'moving') return {}
  const shown = [...draft.boxes].filter(([id]) => isShown(id))
  return shown.length === 0 && draft.boxes.size > 0 ? {} : { dragging: draggingOf(shown) }
}

/** What the window shows; nothing before it is there. */
function lookOf({ camera, viewport }: Source): Pick<Presence, 'look'> {
  if (viewport.w === 0 || viewport.h === 0) return {}
  const { x, y, w, h } = visibleBox(camera, viewport)
  return { look: [tenth(x), tenth(y), tenth(w), tenth(h)] }
}

/** Points of a stroke others see while it is drawn: enough for its way, few enough for a message. */
const mostDrawnPoints = 150

/** What the item looks like; who draws it is known, and where it will lie in the stack is not to be seen yet. */
function drawingOf({ id: _id, author: _author, createdAt: _at, z: _z, ...item }: Item) {
  if (item.kind !== 'stroke') return item
  const { points, pressures: _pressures, ...stroke } = item
  const step = Math.ceil(points.length / 2 / mostDrawnPoints)
  const kept = points.filter((_, index) => {
    const point = Math.floor(index / 2)
    return point % step === 0 || index >= points.length - 2
  })
  return { ...stroke, points: kept }
}

function draggingOf(
  boxes: readonly (readonly [id: string, box: Box])[],
): NonNullable<Presence['dragging']> {
  const places = boxes.map(
    ([id, box]) => [id, [tenth(box.x), tenth(box.y), tenth(box.w), tenth(box.h)]] as const,
  )
  const kept = withinBytes(places, draggingBytes)
  return Object.fromEntries(
    kept.map(([id, [x, y, w, h]]) => [id, [x ?? 0, y ?? 0, w ?? 0, h ?? 0]]),
  )
}

function withinBytes<Value>(values: Iterable<Value>, mostBytes: number): Value[] {
  const kept: Value[] = []
  let bytes = 0
  for (const value of values) {
    bytes += new TextEncoder().encode(JSON.stringify(value)).length + 1
    if (bytes > mostBytes) break
    kept.push(value)
  }
  return kept
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
