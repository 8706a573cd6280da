import type { LineKind } from '#shared/board'

/** What dnd-kit calls a line, something from the board, and a place something can be dropped into. */
export function dragIdOf(line: string): string {
  return `line ${line}`
}

export function candidateDragId(what: 'item' | 'cluster', id: string): string {
  return `${what} ${id}`
}

/** The list things are dragged from: dropped there they are put back, whatever lies behind it. */
export const drawerDropId = 'drawer'

/** A section, or the slot of a zone in it. */
export function dropIdOf(kind: LineKind, zone = ''): string {
  return `into ${kind} ${zone}`
}

export type Dragged =
  | { readonly what: 'line' | 'item' | 'cluster'; readonly id: string }
  | { readonly what: 'into'; readonly kind: LineKind; readonly zone: string | undefined }

/** What a drag id means; undefined for one of others. */
export function readDragId(dragId: string): Dragged | undefined {
  const [what, first = '', second = ''] = dragId.split(' ')
  if (what === 'line' || what === 'item' || what === 'cluster') return { what, id: first }
  if (what === 'into')
    return { what, kind: first as LineKind, zone: second === '' ? undefined : second }
  return undefined
}
