import { labels } from '#client/texts'
import type { Layer, RoundGroup } from '#shared/protocol'

/** The name of a function or layer as people read it. */
export function groupWords({ by, name }: Pick<RoundGroup, 'by' | 'name'>): string {
  return by === 'layer' ? labels.layer[name as Layer]() : name
}
