import { colorWords, texts } from '#client/texts'
import type { ViewState } from '#client/view'
import { type Item, readableOf, zoneOf } from '#shared/board'

interface OwnAct {
  /** The action that wrote it. */
  readonly label: unknown
  readonly ids: ReadonlySet<string>
  readonly state: Pick<ViewState, 'items' | 'session'>
  /** How to take it back, as it stands on the keyboard: `Ctrl Z`. */
  readonly undoKeys: string
}

/** What is said after an act of one's own; undefined where the focus says it already, or nothing has to be said. */
export function ownWords({ label, ids, state, undoKeys: keys }: OwnAct): string | undefined {
  const count = ids.size
  const [first] = [...ids].flatMap((id) => state.items.get(id) ?? [])
  const zone = first && (zoneOf(first, state.session?.zones ?? [])?.title ?? texts.voice_outside())
  switch (label) {
    case 'deleteSelection':
      return texts.voice_ownDeleted({ count, keys })
    case 'duplicateSelection':
      return texts.voice_ownDuplicated({ count })
    case 'moveSelectionTo':
      return zone === undefined ? undefined : texts.voice_ownMoved({ count, zone })
    case 'describeImage':
      return first && texts.voice_ownDescribed({ text: readableOf(first) })
    case 'recolorItems':
      return first?.color === undefined ? undefined : colorWords(first.color)
    default:
      return undefined
  }
}

/** Where an item lies, told when it has come to rest: from the corner of its zone, or of the board. */
export function placeWords(item: Item, { session }: Pick<ViewState, 'session'>): string {
  const zone = zoneOf(item, session?.zones ?? [])
  const x = Math.round(item.box.x - (zone?.x ?? 0))
  const y = Math.round(item.box.y - (zone?.y ?? 0))
  return zone ? texts.voice_placeIn({ zone: zone.title, x, y }) : texts.voice_place({ x, y })
}
