import { texts } from '#client/texts'
import { type AlignEdge, alignBoxes } from '#shared/geometry'
import { arrangeAction } from './arrangeAction.ts'

const align = (name: string, edge: AlignEdge, label: () => string, key: string) =>
  arrangeAction({
    name,
    label,
    keys: [key],
    atLeast: 2,
    arrange: (items) => alignBoxes(items, edge),
  })

/** Brings edges or middles of the selection into one line. */
export const alignActions = [
  align('alignLeft', 'left', () => texts.action_alignLeft(), 'Alt+A'),
  align('alignCenter', 'center', () => texts.action_alignCenter(), 'Alt+H'),
  align('alignRight', 'right', () => texts.action_alignRight(), 'Alt+D'),
  align('alignTop', 'top', () => texts.action_alignTop(), 'Alt+W'),
  align('alignMiddle', 'middle', () => texts.action_alignMiddle(), 'Alt+V'),
  align('alignBottom', 'bottom', () => texts.action_alignBottom(), 'Alt+S'),
] as const
