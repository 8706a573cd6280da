import { labels, texts } from '#client/texts'
import type { Layer, RoundGroup } from '#shared/protocol'

/** The name of a function or layer, or of people on site, as people read it. */
export function groupWords({ by, name }: Pick<RoundGroup, 'by' | 'name'>): string {
  if (by === 'onSite') return texts.onSite_room()
  return by === 'layer' ? labels.layer[name as Layer]() : name
}
