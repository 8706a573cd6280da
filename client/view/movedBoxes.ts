import type { Box } from '#shared/geometry'
import type { Draft, Person, ViewState } from './viewState.ts'

const known = new WeakMap<readonly Person[], { draft: Draft | undefined; boxes: MovedBoxes }>()

type MovedBoxes = ReadonlyMap<string, Box>

/**
 * Where the items in somebody's hand are right now, by item id: mine from the draft, others' from their
 * presence (mine wins). The same map as long as neither changes.
 */
export function movedBoxes({ people, draft }: Pick<ViewState, 'people' | 'draft'>): MovedBoxes {
  const before = known.get(people)
  if (before && before.draft === draft) return before.boxes
  const boxes = new Map<string, Box>()
  for (const { presence } of people) {
    for (const [id, [x, y, w, h]] of Object.entries(presence.dragging ?? {})) {
      boxes.set(id, { x, y, w, h })
    }
  }
  if (draft?.kind === 'moving') for (const [id, box] of draft.boxes) boxes.set(id, box)
  known.set(people, { draft, boxes })
  return boxes
}
