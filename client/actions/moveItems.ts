import { texts } from '#client/texts'
import { moveItems as writePlaces } from '#shared/board'
import type { Box } from '#shared/geometry'
import { boardAction } from './boardAction.ts'

/** Puts items (by id) into new boxes, board units; one write each. Ids that are gone meanwhile are passed over. */
export const moveItems = boardAction<ReadonlyMap<string, Box>>({
  name: 'moveItems',
  label: () => texts.action_moveItems(),
  run: ({ board }, boxes, change) => writePlaces(board, boxes, change),
})
