import type { Transaction } from 'yjs'
import { arrowsOf, type View, type ViewState } from '#client/view'
import {
  type BoardDoc,
  type Item,
  observeItems,
  readItem,
  readItems,
  settleArrow,
  settleArrows,
} from '#shared/board'

/** Runs a task once, soon; in the browser before the next frame. */
export type Schedule = (task: () => void) => void

/** Told after every own change: which items it touched, and the items as they were before. */
export type HearOwnChange = (ids: ReadonlySet<string>, before: ViewState['items']) => void

/**
 * Keeps `view.items` equal to the board. Own changes are in the view when the writing call returns, so that an action can go on
 * with what it made; a burst from others becomes one new map. Items that did not change keep their identity.
 * @returns stops
 */
export function fillItems(
  view: View,
  board: BoardDoc,
  isOwn: (origin: unknown) => boolean,
  schedule: Schedule,
  hearOwn: HearOwnChange = () => {},
): () => void {
  let changed = new Set<string>()
  let isStopped = false
  let before = view.getState().items
  const flush = () => {
    if (isStopped || changed.size === 0) return
    const ids = changed
    changed = new Set()
    view.setState((state) => withItems(state, ids, board))
  }
  view.setState({ items: new Map(settleArrows(readItems(board)).map((item) => [item.id, item])) })
  const stopObserving = observeItems(board, (ids, origin) => {
    const isFirst = changed.size === 0
    for (const id of ids) changed.add(id)
    if (isOwn(origin)) {
      flush()
      hearOwn(ids, before)
    } else if (isFirst) schedule(flush)
  })
  // What others did in this frame belongs to what was before my change, but is shown only after it: a text field
  // that followed in the middle of its own writing would take a letter back and lose its caret.
  const rememberBefore = ({ origin }: Transaction) => {
    if (!isOwn(origin)) return
    const state = view.getState()
    before = changed.size === 0 ? state.items : withItems(state, changed, board).items
  }
  board.on('beforeTransaction', rememberBefore)
  return () => {
    isStopped = true
    board.off('beforeTransaction', rememberBefore)
    stopObserving()
  }
}

type Filled = Pick<ReturnType<View['getState']>, 'items' | 'selection' | 'editing'>

function withItems(state: Filled, ids: ReadonlySet<string>, board: BoardDoc): Filled {
  const items = new Map(state.items)
  let hasLess = false
  for (const id of ids) {
    const item = readItem(board, id)
    if (item) items.set(id, item)
    else hasLess = items.delete(id) || hasLess
  }
  followItems(items, ids, board)
  if (!hasLess) return { items, selection: state.selection, editing: state.editing }
  const { editing, selection } = state
  return {
    items,
    selection: [...selection].every((id) => items.has(id))
      ? selection
      : new Set([...selection].filter((id) => items.has(id))),
    editing: editing !== undefined && items.has(editing) ? editing : undefined,
  }
}

/** Arrows that changed, or are bound to something that did, lie where their items are now. */
function followItems(items: Map<string, Item>, ids: ReadonlySet<string>, board: BoardDoc): void {
  const arrows = arrowsOf(items)
  const touched = new Set([...ids].flatMap((id) => [id, ...(arrows.get(id) ?? [])]))
  for (const id of touched) {
    if (items.get(id)?.kind !== 'arrow') continue
    const stored = readItem(board, id)
    if (stored?.kind === 'arrow')
      items.set(
        id,
        settleArrow(stored, (other) => items.get(other)),
      )
  }
}
