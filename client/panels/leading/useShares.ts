import { useMemo } from 'react'
import { useView } from '#client/view'
import type { Item } from '#shared/board'

/** Whose the notes are that were written for people on site; no participant id has a blank. */
export const roomKey = 'on site'
const none: ReadonlyMap<string, number> = new Map()

/** How many notes on the board each person (participant id) wrote, for facilitators: counts only. Nothing for anybody else. */
export function useShares(): ReadonlyMap<string, number> {
  const leads = useView(({ self }) => self.role === 'facilitator')
  const items = useView((view) => view.items)
  return useMemo(() => (leads ? sharesOf(items.values()) : none), [leads, items])
}

/** Notes by author; those without one (imported, or shown without a name) are nobody's. */
export function sharesOf(
  items: Iterable<Pick<Item, 'kind' | 'author' | 'onSite'>>,
): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { kind, author, onSite } of items) {
    const whose = onSite ? roomKey : author
    if (kind === 'note' && whose !== '') shares.set(whose, (shares.get(whose) ?? 0) + 1)
  }
  return shares
}
