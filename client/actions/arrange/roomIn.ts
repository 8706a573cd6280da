import type { Box } from '#shared/geometry'
import type { Zone } from '#shared/protocol'

/** What a zone's title and prompt, and its border, take of it, as shared/templates lays zones out. Board units. */
const zoneHead = 140
const zoneBorder = 40

/** Where in a zone notes belong: under its title, clear of its border. Board units. */
export function roomIn({ x, y, w, h }: Zone): Box {
  return {
    x: x + zoneBorder,
    y: y + zoneHead,
    w: Math.max(1, w - 2 * zoneBorder),
    h: Math.max(1, h - zoneHead - zoneBorder),
  }
}
