import {
  clearSelection,
  commitText,
  createNoteAt,
  editNote,
  endSelectMore,
  nameCluster,
  selectItems,
} from '#client/actions'
import type { PointerInput } from '#client/input'
import { clusterTitleAt, commentMarkAt, type Grip, gripAt } from '#client/view'
import { panning } from '../camera/panning.ts'
import type { ToolContext, ToolState } from '../toolState.ts'
import { movingEnd } from './movingEnd.ts'
import { pointingBoard } from './pointingBoard.ts'
import { pointingCluster } from './pointingCluster.ts'
import { pointingComments } from './pointingComments.ts'
import { pointingItem } from './pointingItem.ts'
import { resizing } from './resizing.ts'

/** Nothing is pressed. A press decides by what it hits; a double click writes. */
export function selectIdle(context: ToolContext): ToolState {
  const state: ToolState = {
    path: 'select.idle',
    handle: (event) => {
      if (event.kind === 'pointerDown') return press(context, event, state)
      if (event.kind === 'doubleClick') doubleClick(context, event)
      if (event.kind === 'escape') letGo(context)
      return state
    },
  }
  return state
}

function press(context: ToolContext, event: PointerInput, idle: ToolState): ToolState {
  endTyping(context)
  if (event.button === 'middle' || event.modifiers.space) return panning(context, event)
  const state = context.actions.view.getState()
  const grip = gripAt(state, event.screenPoint)
  const item = context.index.topItemAt(event.boardPoint)
  const commented = commentMarkAt(state, event.screenPoint, item)
  if (commented && event.button === 'primary' && !event.modifiers.shift)
    return pointingComments(context, event, commented, () =>
      grip ? hold(context, event, grip) : pointingItem(context, event, commented),
    )
  if (grip && event.button === 'primary') return hold(context, event, grip)
  if (event.button === 'secondary') {
    const { selection } = context.actions.view.getState()
    if (item && !selection.has(item.id)) selectItems.run(context.actions, [item.id])
    return idle
  }
  if (item) return pointingItem(context, event, item)
  const cluster = clusterTitleAt(context.actions.view, event.boardPoint)
  return cluster ? pointingCluster(context, event, cluster) : pointingBoard(context, event)
}

function hold(context: ToolContext, event: PointerInput, grip: Grip): ToolState {
  return grip.kind === 'frame'
    ? resizing(context, event, grip.handle)
    : movingEnd(context, event, grip)
}

/** A press elsewhere ends typing, as in every text field. */
function endTyping({ actions }: ToolContext): void {
  const { editing } = actions.view.getState()
  if (editing !== undefined) commitText.run(actions, { id: editing })
}

function doubleClick(
  { actions, index }: ToolContext,
  { boardPoint, modifiers }: PointerInput,
): void {
  if (modifiers.shift || modifiers.space) return
  const item = index.topItemAt(boardPoint)
  const cluster = item ? undefined : clusterTitleAt(actions.view, boardPoint)
  if (item) editNote.run(actions, item.id)
  else if (cluster) nameCluster.run(actions, cluster.id)
  else createNoteAt.run(actions, boardPoint)
}

/** First of selecting more, then of what is selected. */
function letGo(context: ToolContext): void {
  const { actions } = context
  endTyping(context)
  if (actions.view.getState().isSelectingMore) endSelectMore.run(actions)
  else clearSelection.run(actions)
}
