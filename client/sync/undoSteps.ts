import * as Y from 'yjs'
import { type BoardDoc, mayTakeAway, undoableTypes, undoStep } from '#shared/board'

/** Changes of one text, or arrow keys on one selection, that follow each other faster than this are one step. */
const togetherWithinMs = 800

/** Labels of changes that a person makes in many small strokes. */
const strokeLabels: ReadonlySet<unknown> = new Set(['editText', 'editLine', 'nudgeItems'])

export interface UndoSteps {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  /** The step that would be taken next: later ones have higher numbers, in all documents, and parts of one act the same `act`. */
  next(direction: 'undo' | 'redo'): { readonly turn: number; readonly act: unknown } | undefined
  /** Something new was done elsewhere: what was undone here cannot be done again. */
  forgetRedo(): void
  /** Whether a change with this origin is this person's: made, undone or redone here. */
  isOwn(changeOrigin: unknown): boolean
  close(): void
}

/**
 * Undo and redo of the changes made under `origin`, never of anybody else's. One transaction is one step; only typing
 * in one text and nudging with the arrow keys grow together.
 * @param onChange `isNew`: because something was done, not undone or redone
 */
export function createUndoSteps(
  board: BoardDoc,
  origin: object,
  onChange: (steps: UndoSteps, isNew: boolean) => void,
): UndoSteps {
  const continues = strokeFollower()
  /** Of the change that is being made, undone or redone: what its step becomes a part of. */
  let group: unknown
  let act: unknown
  const manager = new Y.UndoManager(undoableTypes(board), {
    trackedOrigins: new Set([origin]),
    captureTimeout: togetherWithinMs,
    deleteFilter: mayTakeAway,
    captureTransaction: (transaction) => {
      if (transaction.origin !== origin) return true
      if (!continues(transaction)) manager.stopCapturing()
      group = transaction.meta.get('group')
      act = transaction.meta.get('act')
      return true
    },
  })
  const steps: UndoSteps = {
    undo: () => take('undo'),
    redo: () => take('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    next: (direction) => {
      const step = (direction === 'undo' ? manager.undoStack : manager.redoStack).at(-1)
      return step && { turn: Number(step.meta.get('turn')), act: step.meta.get('act') }
    },
    forgetRedo: () => manager.clear(false, true),
    isOwn: (changeOrigin) => changeOrigin === origin || changeOrigin === manager,
    close: () => manager.destroy(),
  }
  /** All parts of one group, each as an update of its own: together they would be too large to send. */
  function take(direction: 'undo' | 'redo'): void {
    const stack = () => (direction === 'undo' ? manager.undoStack : manager.redoStack)
    group = groupOf(stack().at(-1))
    act = stack().at(-1)?.meta.get('act')
    let left: number
    do {
      left = stack().length
      ifPossible(() => undoStep(manager, direction))
    } while (group !== undefined && stack().length < left && groupOf(stack().at(-1)) === group)
  }
  const report = () => onChange(steps, false)
  manager.on('stack-item-added', ({ stackItem }) => {
    turns += 1
    stackItem.meta.set(groupKey, group).set('act', act).set('turn', turns)
  })
  manager.on('stack-item-added', ({ type }) => onChange(steps, type === 'undo' && !manager.redoing))
  manager.on('stack-item-popped', report)
  manager.on('stack-cleared', report)
  return steps
}

const groupKey = 'group'
/** Counts steps of all documents, so that the last of them is known. */
let turns = 0

function groupOf(step: { readonly meta: Map<unknown, unknown> } | undefined): unknown {
  return step?.meta.get(groupKey)
}

/**
 * Yjs 13.6 throws where a step leads back to something that was put back once, deleted by somebody else since, and
 * thrown away. Such a step is gone, and the next one can be taken.
 */
function ifPossible(act: () => unknown): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

/** Whether a transaction goes on with the stroke before it: same label, same types changed. */
function strokeFollower(): (transaction: Y.Transaction) => boolean {
  let lastLabel: unknown
  let lastTypes: ReadonlySet<unknown> = new Set()
  return (transaction) => {
    const label: unknown = transaction.meta.get('label')
    const types = new Set<unknown>(transaction.changed.keys())
    const isSame = label === lastLabel && sameMembers(types, lastTypes)
    lastLabel = label
    lastTypes = types
    return isSame && strokeLabels.has(label)
  }
}

function sameMembers(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member))
}
