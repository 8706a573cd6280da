import { texts } from '#client/texts'
import { type Direction, distributeBoxes } from '#shared/geometry'
import { noteGap } from '../places.ts'
import { arrangeAction } from './arrangeAction.ts'

const distribute = (name: string, direction: Direction, label: () => string, key: string) =>
  arrangeAction({
    name,
    label,
    keys: [key],
    atLeast: 3,
    arrange: (items) => distributeBoxes(items, direction, noteGap),
  })

/** Makes the gaps within the selection equal. */
export const distributeActions = [
  distribute('distributeAcross', 'across', () => texts.action_distributeAcross(), 'Alt+Shift+H'),
  distribute('distributeDown', 'down', () => texts.action_distributeDown(), 'Alt+Shift+V'),
] as const
