import type { UndoSteps } from './undoSteps.ts'

/**
 * Undo and redo of one person's acts in two documents, in the order they were done; an act that changed both is one step.
 * Something new in one document forgets what was undone in both.
 */
export function joinUndo(
  steps: () => readonly UndoSteps[],
): Pick<UndoSteps, 'undo' | 'redo' | 'canUndo' | 'canRedo' | 'isOwn'> {
  const take = (direction: 'undo' | 'redo') => {
    const waiting = steps().flatMap((one) => {
      const next = one.next(direction)
      return next ? [{ one, ...next }] : []
    })
    const last = waiting.toSorted((a, b) => b.turn - a.turn)[0]
    for (const { one, act } of waiting) {
      if (one === last?.one || (act !== undefined && act === last?.act)) one[direction]()
    }
  }
  return {
    undo: () => take('undo'),
    redo: () => take('redo'),
    canUndo: () => steps().some((one) => one.canUndo()),
    canRedo: () => steps().some((one) => one.canRedo()),
    isOwn: (origin) => steps().some((one) => one.isOwn(origin)),
  }
}
