import { texts } from '#client/texts'
import { clusterMembers } from '#client/view'
import {
  addCluster,
  addItems,
  addPrivately,
  asGroup,
  type Cluster,
  type Item,
  indicesOnTop,
  rebindArrow,
} from '#shared/board'
import { offsetBox } from '#shared/geometry'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { kindsOf } from './mayAddKinds.ts'
import { hasRoomForNotes } from './newNote.ts'
import { noteGap } from './places.ts'
import { asksForSelection, hasSelection, selectedItems } from './selectedItems.ts'

/**
 * Puts a copy of the selection beside it, on top of the stack in the same order, and selects the copies. They are this person's, without others' reactions;
 * a cluster that is copied as a whole becomes another one.
 */
export const duplicateSelection = boardAction({
  name: 'duplicateSelection',
  label: () => texts.action_duplicateSelection(),
  adds: (context) => kindsOf(selectedItems(context)),
  keys: ['Mod+D'],
  whyNot: asksForSelection,
  isPossible: (context) =>
    hasSelection(context) && hasRoomForNotes(context, context.view.getState().selection.size),
  run: (context, _args, change) => {
    const { items, self, focused, privateIds } = context.view.getState()
    const originals = selectedItems(context)
    const stack = indicesOnTop(items.values(), originals.length)
    const clusters = copiedClusters(context, originals)
    const ids = new Map(originals.map(({ id }) => [id, context.newId()]))
    const rebound = (item: Item) =>
      item.kind === 'arrow' ? rebindArrow(item, (id) => ids.get(id)) : item
    const copies = originals.map((item, i) => ({
      ...rebound(item),
      reactions: undefined,
      onSite: undefined,
      cluster: clusters.get(item.cluster ?? '')?.id ?? item.cluster,
      id: ids.get(item.id) ?? context.newId(),
      box: offsetBox(item.box, { x: noteGap, y: noteGap }),
      z: stack[i] ?? item.z,
      author: privateIds?.has(item.id) ? item.author : self.participantId,
      createdAt: context.nowMs(),
    }))
    // No transaction around: thousands of copies must be no single update.
    const part = clusters.size > 0 ? asGroup(change) : change
    for (const cluster of clusters.values()) addCluster(context.board, cluster, part)
    // What is private stays so, also when the private step is over.
    const hidden = new Set(
      originals.flatMap(({ id }) => (privateIds?.has(id) ? (ids.get(id) ?? []) : [])),
    )
    addItems(
      context.board,
      copies.filter(({ id }) => !hidden.has(id)),
      part,
    )
    addPrivately(
      context.board,
      copies.filter(({ id }) => hidden.has(id)),
      part,
    )
    const [first] = copies
    const selection = new Set(copies.map(({ id }) => id))
    // The keyboard goes on with the copy, as the hand does.
    const keyboard = focused === undefined ? {} : { focused: first?.id }
    context.view.setState({ selection, editing: undefined, ...keyboard })
  },
})

/** The clusters all notes of which are copied, as this person's new ones, by the id of the old one. */
function copiedClusters(context: ActionContext, originals: readonly Item[]): Map<string, Cluster> {
  const { view, newId, nowMs } = context
  const state = view.getState()
  const copied = new Set(originals.map(({ id }) => id))
  const whole = [...clusterMembers(state)].filter(([, members]) =>
    members.every(({ id }) => copied.has(id)),
  )
  return new Map(
    whole.flatMap(([id]) => {
      const cluster = state.clusters.get(id)
      const own = { id: newId(), author: state.self.participantId, createdAt: nowMs() }
      return cluster ? [[id, { ...cluster, ...own }] as const] : []
    }),
  )
}
