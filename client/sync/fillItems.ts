import type { Transaction } from 'yjs'
import { arrowsOf, type View, type ViewState } from '#client/view'
import {
  type BoardDoc,
  type Item,
  isPrivate,
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

/** A document that is written together with the board (`pairDocs`), and who hears of own changes of it. */
export interface PrivateSource {
  readonly doc: BoardDoc
  readonly hearOwn: HearOwnChange
}

export interface FilledItems {
  /** From now on the view also holds what is private in this document, in place of the one before. */
  followPrivate(source: PrivateSource): void
  stop(): void
}

/**
 * Keeps `view.items` equal to the board, with what is private beside it. Own changes are in the view when the writing call returns,
 * so that an action can go on with what it made; a burst from others becomes one new map. Items that did not change keep their identity.
 */
export function fillItems(
  view: View,
  board: BoardDoc,
  isOwn: (origin: unknown) => boolean,
  schedule: Schedule,
  hearOwn: HearOwnChange = () => {},
): FilledItems {
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
  // What others did in this frame belongs to what was before my change, but is shown only after it: a text field
  // that followed in the middle of its own writing would take a letter back and lose its caret.
  const rememberBefore = ({ origin }: Transaction) => {
    if (!isOwn(origin)) return
    const state = view.getState()
    before = changed.size === 0 ? state.items : withItems(state, changed, board).items
  }
  const follow = (doc: BoardDoc, hear: HearOwnChange) => {
    const stopObserving = observeItems(doc, (ids, origin) => {
      const isFirst = changed.size === 0
      for (const id of ids) changed.add(id)
      if (isOwn(origin)) {
        flush()
        hear(ids, before)
      } else if (isFirst) schedule(flush)
    })
    doc.on('beforeTransaction', rememberBefore)
    return () => {
      doc.off('beforeTransaction', rememberBefore)
      stopObserving()
    }
  }
  const stopBoard = follow(board, hearOwn)
  let stopPrivate = () => {}
  return {
    followPrivate: ({ doc, hearOwn: hear }) => {
      stopPrivate()
      stopPrivate = follow(doc, hear)
      const known = view.getState().privateIds ?? []
      changed = new Set([...changed, ...known, ...readItems(doc).map(({ id }) => id)])
      flush()
    },
    stop: () => {
      isStopped = true
      stopBoard()
      stopPrivate()
    },
  }
}

/** The same set as long as it holds the same. */
function withPrivate(
  known: ViewState['privateIds'],
  ids: ReadonlySet<string>,
  board: BoardDoc,
): ViewState['privateIds'] {
  const isOther = [...ids].some((id) => (known?.has(id) ?? false) !== isPrivate(board, id))
  if (!isOther) return known
  const others = [...(known ?? [])].filter((id) => !ids.has(id))
  return new Set([...others, ...[...ids].filter((id) => isPrivate(board, id))])
}

type Filled = Pick<ViewState, 'items' | 'selection' | 'editing' | 'privateIds'>

function withItems(state: Filled, ids: ReadonlySet<string>, board: BoardDoc): Filled {
  const items = new Map(state.items)
  let hasLess = false
  for (const id of ids) {
    const item = readItem(board, id)
    if (item) items.set(id, item)
    else hasLess = items.delete(id) || hasLess
  }
  followItems(items, ids, board)
  const privateIds = withPrivate(state.privateIds, ids, board)
  if (!hasLess) return { items, selection: state.selection, editing: state.editing, privateIds }
  const { editing, selection } = state
  return {
    items,
    privateIds,
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
