import { texts } from '#client/texts'
import type { Person, ViewState } from '#client/view'
import { type Item, zoneOf } from '#shared/board'
import type { News } from './news.ts'

/** What somebody else did to an item: what it was before and what it is now, either may be missing. Undefined if nothing one would tell. */
export function newsOfItem(
  before: Item | undefined,
  now: Item | undefined,
  { people, session }: Pick<ViewState, 'people' | 'session'>,
): News | undefined {
  const item = now ?? before
  if (!item) return undefined
  const kind = kindOf(before, now)
  const writer = session?.people.find(({ id }) => id === item.author)?.name
  const author = item.onSite ? texts.onSite_room() : writer
  const hand = people.find((person) => holds(person, item.id))?.name
  const who = kind === 'added' ? author : hand
  const place = zoneOf(item, session?.zones ?? [])?.title
  return { kind, id: item.id, who: who === '' ? undefined : who, place }
}

function kindOf(before: Item | undefined, now: Item | undefined) {
  if (!before) return 'added'
  if (!now) return 'deleted'
  const isMoved = before.box.x !== now.box.x || before.box.y !== now.box.y
  return isMoved ? 'moved' : 'changed'
}

/** Whose hand an item is in, as far as presence tells: the document does not say who changed what. */
function holds({ presence }: Person, id: string): boolean {
  const { editing, selection = [], dragging = {} } = presence
  return editing === id || selection.includes(id) || Object.hasOwn(dragging, id)
}
