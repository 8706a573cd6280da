import type { Box } from '#shared/geometry'
import { type PlacedItems, placedItems } from './placedItems.ts'
import type { Draft, Person, ViewState } from './viewState.ts'

const known = new WeakMap<
  readonly Person[],
  {
    readonly draft: Draft | undefined
    readonly items: ViewState['items']
    readonly held: PlacedItems
  }
>()

/**
 * The items in somebody's hand as they lie right now, by id: mine from the draft, others' from their presence (mine wins),
 * and the arrows that follow them. The same map as long as none of it changes.
 */
export function movedItems({
  people,
  draft,
  items,
}: Pick<ViewState, 'people' | 'draft' | 'items'>): PlacedItems {
  const before = known.get(people)
  if (before && before.draft === draft && before.items === items) return before.held
  const boxes = new Map<string, Box>()
  for (const { presence } of people) {
    for (const [id, [x, y, w, h]] of Object.entries(presence.dragging ?? {})) {
      boxes.set(id, { x, y, w, h })
    }
  }
  if (draft?.kind === 'moving') for (const [id, box] of draft.boxes) boxes.set(id, box)
  const held = placedItems(items, boxes)
  known.set(people, { draft, items, held })
  return held
}
