import { texts } from '#client/texts'
import { boardAction } from '../boardAction.ts'
import { resizeSelectionBy, resizeStep } from './scaleSelection.ts'

/** One side a step larger or smaller: what the handles at the sides do, by a press. */
function sideAction(name: string, label: () => string, by: { x: number; y: number }) {
  return boardAction({
    name,
    label,
    isPossible: resizeSelectionBy.isPossible,
    run: (context) => resizeSelectionBy.run(context, by),
  })
}

export const sideActions = [
  sideAction('widenSelection', () => texts.action_widenSelection(), { x: resizeStep, y: 0 }),
  sideAction('narrowSelection', () => texts.action_narrowSelection(), { x: -resizeStep, y: 0 }),
  sideAction('heightenSelection', () => texts.action_heightenSelection(), { x: 0, y: resizeStep }),
  sideAction('lowerSelection', () => texts.action_lowerSelection(), { x: 0, y: -resizeStep }),
] as const
