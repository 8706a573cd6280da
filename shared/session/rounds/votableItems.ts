import { type Item, sortByReading, zoneOf } from '../../board/index.ts'
import type { Zone } from '../../protocol/index.ts'
import type { VotableItem } from './roundSecrets.ts'

/** Whether people can be asked about it: notes and pictures hold a thought of their own, the rest explains. */
export function isVotable(item: Pick<Item, 'kind'>): boolean {
  return item.kind === 'note' || item.kind === 'image'
}

/** What of a board can be voted on, in reading order, each with its zone. */
export function votableItems(items: Iterable<Item>, zones: readonly Zone[]): VotableItem[] {
  return sortByReading([...items].filter(isVotable)).map((item) => ({
    id: item.id,
    zone: zoneOf(item, zones)?.id,
  }))
}
