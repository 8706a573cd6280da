import type { SaveState, ViewState } from '#client/view'
import { compareByStack, textOf } from '#shared/board'

/** Whether the server says that this session is over: the person was removed, or signed out. */
export function isRevoked(saveState: SaveState): boolean {
  if (saveState.kind !== 'refused') return false
  return saveState.reason === 'forbidden' || saveState.reason === 'notSignedIn'
}

/** What this person wrote, note by note, as this device has it: saved or not. */
export function ownWords({ items, self }: Pick<ViewState, 'items' | 'self'>): string[] {
  return [...items.values()]
    .sort(compareByStack)
    .flatMap((item) =>
      item.author === self.participantId && textOf(item).trim() !== '' ? [textOf(item).trim()] : [],
    )
}
