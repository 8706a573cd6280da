import { offsetBox, type Point, type Size } from '../geometry/index.ts'
import type { Template } from './template.ts'

type Zone = Template['zones'][number]

/** What a zone asks, before it has a place. `share` is its part of the width of its row, usually 1. */
export type ZoneText = Omit<Zone, 'x' | 'y' | 'w' | 'h'> & { readonly share?: number }

/** Zones laid out together: their size from the origin, in board units. */
export interface Block extends Size {
  readonly zones: readonly Zone[]
}

/** Between neighbouring zones of one row. */
export const zoneGap = 80
/** Between rows: also leaves room for the title of the group above its first row. */
export const rowGap = 120

const noteStep = 220
const header = 140
const padding = 40

/** Height of a zone with its title and prompt and that many rows of notes under them. */
export function heightFor(noteRows: number): number {
  return header + noteRows * noteStep + padding
}

/** Zones side by side over the whole `width`, each as wide as its share. */
export function row(texts: readonly ZoneText[], width: number, noteRows: number): Block {
  const shares = texts.reduce((sum, text) => sum + (text.share ?? 1), 0)
  const room = width - zoneGap * (texts.length - 1)
  const h = heightFor(noteRows)
  let x = 0
  const zones = texts.map(({ share = 1, ...text }) => {
    const zone = { ...text, x: Math.round(x), y: 0, w: Math.round((room * share) / shares), h }
    x += (room * share) / shares + zoneGap
    return zone
  })
  return { w: width, h, zones }
}

/** Zones in rows of `columns`, all of one size, the rows as close together as the columns. */
export function grid(
  texts: readonly ZoneText[],
  columns: number,
  width: number,
  noteRows: number,
): Block {
  const rows: Block[] = []
  for (let start = 0; start < texts.length; start += columns) {
    rows.push(row(texts.slice(start, start + columns), width, noteRows))
  }
  return column(rows, zoneGap)
}

/** Blocks under each other, left edges in line. */
export function column(blocks: readonly Block[], gap = rowGap): Block {
  let y = 0
  const zones = blocks.flatMap((block) => {
    const moved = moveZones(block.zones, { x: 0, y })
    y += block.h + gap
    return moved
  })
  return { w: Math.max(0, ...blocks.map((block) => block.w)), h: Math.max(0, y - gap), zones }
}

/** Blocks beside each other, top and bottom edges in line: shorter blocks are stretched to the tallest. */
export function beside(blocks: readonly Block[], gap = rowGap): Block {
  const h = Math.max(0, ...blocks.map((block) => block.h))
  let x = 0
  const zones = blocks.flatMap((block) => {
    const moved = moveZones(stretch(block, { w: block.w, h }).zones, { x, y: 0 })
    x += block.w + gap
    return moved
  })
  return { w: Math.max(0, x - gap), h, zones }
}

/** The block with every zone and gap stretched to a new size. */
export function stretch(block: Block, { w, h }: Size): Block {
  const across = (value: number) => Math.round((value * w) / block.w)
  const down = (value: number) => Math.round((value * h) / block.h)
  const zones = block.zones.map((zone) => ({
    ...zone,
    x: across(zone.x),
    y: down(zone.y),
    w: across(zone.w),
    h: down(zone.h),
  }))
  return { w, h, zones }
}

function moveZones(zones: readonly Zone[], by: Point): Zone[] {
  return zones.map((zone) => ({ ...zone, ...offsetBox(zone, by) }))
}
