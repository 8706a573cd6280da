import { labels, texts } from '#client/texts'
import type { ConflictSide } from '#shared/strategy'

/** Whose side it is: its layer, else the zone it lies in; '' for neither. */
export function placeWords(side: ConflictSide | undefined): string {
  if (!side) return ''
  return side.layer ? labels.layer[side.layer]() : (side.zoneTitle ?? '')
}

/** One side of a contradiction in one line. */
export function sideWords(side: ConflictSide | undefined): string {
  if (!side) return texts.layers_gone()
  const place = placeWords(side)
  return place === '' ? side.text : `${place}: ${side.text}`
}
