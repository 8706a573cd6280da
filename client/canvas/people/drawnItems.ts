import type { Person, ViewState } from '#client/view'
import { type Item, isItemKind, itemSchemas, settleArrow } from '#shared/board'

const known = new WeakMap<object, Item | undefined>()

/** Items somebody is drawing that are not on the board yet: others' by what their presence says, then mine. */
export function drawnItems({
  people,
  draft,
  items,
}: Pick<ViewState, 'people' | 'draft' | 'items'>) {
  const theirs = people.flatMap((person) => drawingOf(person) ?? [])
  const all = draft?.kind === 'drawing' ? [...theirs, draft.item] : theirs
  return all.map((item) =>
    item.kind === 'arrow' ? settleArrow(item, (id) => items.get(id)) : item,
  )
}

/** Undefined where nothing is drawn, or nothing this version knows how to draw. */
function drawingOf({ presence: { drawing } }: Person): Item | undefined {
  if (!drawing || !isItemKind(drawing.kind)) return undefined
  if (!known.has(drawing)) known.set(drawing, read(drawing, drawing.kind))
  return known.get(drawing)
}

function read(drawing: object, kind: Item['kind']): Item | undefined {
  const fields = { ...drawing, id: 'drawing', z: 'a0', author: '', createdAt: 0 }
  const parsed = itemSchemas[kind].safeParse(fields)
  return parsed.success ? parsed.data : undefined
}
