import { texts } from '#client/texts'
import { addItems, type Clip, freshCopies, type Item, indicesOnTop } from '#shared/board'
import { boxAround, centerOf, type Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { kindsOf } from '../mayAddKinds.ts'
import { cameraShowing } from '../revealBox.ts'
import { pastePoint } from './pastePoint.ts'

/** How far a paste is shifted that would lie exactly upon what was copied, so that both can be seen. Board units. */
const coverShift = 24

/** Puts copies of items on the board: new ids, this person's, on top, their middle at a board point, and selects them. All or none. */
export const pasteItems = boardAction<{ readonly clip: Clip; readonly at?: Point | undefined }>({
  name: 'pasteItems',
  label: () => texts.action_pasteHere(),
  adds: (_context, args) => kindsOf(args?.clip.items ?? []),
  run: (context, { clip, at }, change) => {
    const state = context.view.getState()
    const around = boxAround(clip.items.map(({ box }) => box))
    const room = limits.itemsPerBoard - state.items.size
    const count = clip.items.length
    if (!around) return context.view.setState({ remark: { reason: 'unreadable' } })
    if (count > room) return context.view.setState({ remark: { reason: 'noRoom', count, room } })
    const middle = at ?? pastePoint(state)
    const from = centerOf(around)
    const by = uncovered(clip.items, context, {
      x: Math.round(middle.x - from.x),
      y: Math.round(middle.y - from.y),
    })
    const copies = restacked(freshCopies(clip.items, by, madeBy(context)), context)
    addItems(context.board, copies, change)
    const box = boxAround(copies.map((copy) => copy.box))
    const lost = clip.unreadable + count - copies.length
    context.view.setState({
      selection: new Set(copies.map(({ id }) => id)),
      editing: undefined,
      ...(box ? { camera: cameraShowing(state, box) } : {}),
      ...(lost > 0 ? { remark: { reason: 'someUnreadable', count: lost } } : {}),
    })
  },
})

function madeBy({ view, newId, nowMs }: ActionContext) {
  return { newId, author: view.getState().self.participantId, createdAt: nowMs() }
}

function restacked(copies: readonly Item[], { view }: ActionContext): Item[] {
  const stack = indicesOnTop(view.getState().items.values(), copies.length)
  return copies.map((copy, i) => ({ ...copy, z: stack[i] ?? copy.z }))
}

function uncovered(items: readonly Item[], { view }: ActionContext, by: Point): Point {
  const taken = new Set([...view.getState().items.values()].map(({ box }) => cornerOf(box)))
  let way = by
  const covers = () =>
    items.some(({ box }) => taken.has(cornerOf({ x: box.x + way.x, y: box.y + way.y })))
  while (covers()) way = { x: way.x + coverShift, y: way.y + coverShift }
  return way
}

function cornerOf({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
