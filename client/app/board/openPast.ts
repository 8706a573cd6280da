import type { ActionContext } from '#client/actions'
import { createView, type View } from '#client/view'
import { refuse } from '#shared/basics'
import { type BoardFile, readFileBoard } from '#shared/board'
import type { SnapshotInfo } from '#shared/protocol'
import { createHands } from './createHands.ts'

/** An earlier version of the board that is being looked at. */
export interface Past {
  /** Undefined for a viewer, who is shown the newest version that can be read without being told which. */
  readonly snapshot: SnapshotInfo | undefined
  readonly view: View
  readonly context: ActionContext
  setCanvas(element: HTMLElement | undefined): void
  canvas(): HTMLElement | undefined
  close(): void
}

/**
 * Shows an earlier version at the place the board is looked at now. It has a view of its own, in which I am a
 * viewer: hand and keys move and zoom as usual, and nothing they do reaches the board.
 */
export function openPast(
  ofNow: ActionContext,
  snapshot: SnapshotInfo | undefined,
  file: BoardFile,
): Past {
  const now = ofNow.view.getState()
  const view = createView({ ...now.self, role: 'viewer' })
  const { session, camera, viewport, covered } = now
  const board = readFileBoard(file)
  const items = new Map(board.items.map((item) => [item.id, item]))
  const clusters = new Map(board.clusters.map((cluster) => [cluster.id, cluster]))
  view.setState({ items, clusters, session, camera, viewport, ...(covered ? { covered } : {}) })
  const context: ActionContext = {
    ...ofNow,
    view,
    undo: () => {},
    redo: () => {},
    sendCommand: async () => refuse('forbidden'),
  }
  const hands = createHands(context)
  return { snapshot, view, context, ...hands }
}
