import { type Note, type ReactionName, reactionsOf, tagsOf } from '../../board/index.ts'
import type { Box } from '../../geometry/index.ts'
import type { ColorName } from '../colorName.ts'
import type { Instruction } from '../instruction.ts'
import { lineRatio, oneLine } from '../oneLine.ts'
import { textInstructions } from '../textInstructions.ts'

/** What is shown on a note beside its own contents. */
export interface ItemMarks {
  /** Name of its author, where authors are shown. */
  readonly author?: string | undefined
  /** The name of its colour as people read it, where colours are said in words. */
  readonly colorName?: string | undefined
  /** How many open comments it has; 0 or absent: no marker. */
  readonly comments?: number | undefined
  /** What stands on the corner of an item that only who looks can see; absent: everybody sees it. */
  readonly privately?: string | undefined
  /** Participant id of who looks: their own reactions stand out. */
  readonly self?: string | undefined
}

/** How reactions look. */
export const reactionSigns: { readonly [Name in ReactionName]: string } = {
  agree: '👍',
  love: '❤️',
  idea: '💡',
  question: '❓',
  goal: '🎯',
}

/** Sizes for a note of 200 × 200, in board units; a smaller note has smaller ones. */
const textSize = 12
const rowHeight = 21
const rowGap = 4
const chipPadding = 7
const chipGap = 4
const fullSize = 160
const widestChip = 130
const badgeSize = 22

/** How much of a note's lower part tags, reactions, author and colour take: its words end above it. */
export function noteFootHeight(note: Note, marks: ItemMarks): number {
  const rows = Number(hasTags(note)) + Number(hasReactions(note) || captionOf(marks) !== '')
  return rows * (rowHeight + rowGap) * scaleOf(note.box)
}

/** Tags above, reactions, author and colour below, at the foot of a note within `room`; comments as a marker on its corner. */
export function noteFootScene(note: Note, room: Box, marks: ItemMarks): Instruction[] {
  const scale = scaleOf(note.box)
  const step = (rowHeight + rowGap) * scale
  const bottom = room.y + room.h
  const hasLower = hasReactions(note) || captionOf(marks) !== ''
  const tagsY = bottom - step * (hasLower ? 2 : 1) + rowGap * scale
  return [
    ...(hasTags(note) ? tagRow(note, { ...room, y: tagsY }, scale) : []),
    ...(hasLower
      ? lowerRow(note, { ...room, y: bottom - step + rowGap * scale }, scale, marks)
      : []),
    ...(marks.comments ? commentBadge(note, marks.comments, scale) : []),
  ]
}

/** What stands in words at the foot: author and colour. */
function captionOf({ author = '', colorName = '' }: ItemMarks): string {
  return [author, colorName].filter((words) => words !== '').join(' · ')
}

function hasTags({ tags }: Note): boolean {
  return tags !== undefined && Object.keys(tags).length > 0
}

function hasReactions(note: Note): boolean {
  return note.reactions !== undefined && reactionsOf(note).size > 0
}

function scaleOf({ w, h }: Box): number {
  return Math.min(1, Math.min(w, h) / fullSize)
}

interface ChipLook {
  readonly fill: ColorName
  readonly edge: ColorName
  readonly ink: ColorName
}

interface Chip {
  readonly w: number
  readonly at: (x: number, y: number) => Instruction[]
}

function tagRow(note: Note, row: Box, scale: number): Instruction[] {
  const look = softLook(note)
  const tags = tagsOf(note)
  const chipOf = (text: string) => chip(text, look, scale, Math.min(row.w, widestChip * scale))
  const shown: Chip[] = []
  let left = row.w
  for (const [index, tag] of tags.entries()) {
    const next = chipOf(tag)
    const rest = tags.length - index - 1
    const more = rest > 0 ? chipOf(`+${rest}`).w + chipGap * scale : 0
    if (index > 0 && next.w + more > left) {
      shown.push(chipOf(`+${rest + 1}`))
      break
    }
    shown.push(next)
    left -= next.w + chipGap * scale
  }
  return inRow(shown, row, scale)
}

function lowerRow(note: Note, row: Box, scale: number, marks: ItemMarks): Instruction[] {
  const chips = [...reactionsOf(note)].map(([name, people]) => {
    const isMine = marks.self !== undefined && people.includes(marks.self)
    const look = isMine ? { ...softLook(note), edge: 'selection' as const } : softLook(note)
    return chip(`${reactionSigns[name]} ${people.length}`, look, scale, row.w)
  })
  const taken = chips.reduce((sum, { w }) => sum + w + chipGap * scale, 0)
  return [...inRow(chips, row, scale), ...captionLine(note, row, scale, row.w - taken, marks)]
}

/** At the end of the row, as far as there is room for a readable part of it. */
function captionLine(
  note: Note,
  row: Box,
  scale: number,
  room: number,
  marks: ItemMarks,
): Instruction[] {
  const size = textSize * scale
  const caption = captionOf(marks)
  if (caption === '' || room < 3 * size) return []
  const { fitted, w } = oneLine(caption, size, room, 'regular')
  const at = {
    x: row.x + row.w - w,
    y: row.y + ((rowHeight - textSize * lineRatio) / 2) * scale,
    w,
  }
  return textInstructions(fitted, at, { color: `note-${note.color}-ink`, weight: 'regular' })
}

function inRow(chips: readonly Chip[], row: Box, scale: number): Instruction[] {
  let x = row.x
  return chips.flatMap((each) => {
    const drawn = each.at(x, row.y)
    x += each.w + chipGap * scale
    return drawn
  })
}

/** The zone's title ink is readable on the zone's tint in every theme (a test measures). */
function softLook({ color }: Note): ChipLook {
  return { fill: `zone-${color}`, edge: `note-${color}-edge`, ink: `zone-${color}-title` }
}

function chip(text: string, look: ChipLook, scale: number, widest: number): Chip {
  const size = textSize * scale
  const padding = chipPadding * scale
  const h = rowHeight * scale
  const { fitted, w: words } = oneLine(text, size, Math.max(size, widest - 2 * padding))
  const w = words + 2 * padding
  return {
    w,
    at: (x, y) => [
      {
        kind: 'rect',
        box: { x, y, w, h },
        radius: h / 2,
        fill: look.fill,
        edge: { color: look.edge, width: 1 },
      },
      ...textInstructions(
        fitted,
        { x: x + padding, y: y + (h - size * lineRatio) / 2, w: words },
        { color: look.ink, weight: 'semibold' },
      ),
    ],
  }
}

/** Where a note's comment marker is: what one presses to read what was said. Board units. */
export function commentMarkBox(note: Pick<Note, 'box'>, count: number): Box {
  return markOf(note, count, scaleOf(note.box)).at
}

/** Half on the corner, so that no words lie under it, and within the reach of the note's shadow. */
function markOf({ box }: Pick<Note, 'box'>, count: number, scale: number) {
  const size = textSize * scale
  const h = badgeSize * scale
  const { fitted, w: words } = oneLine(count > 99 ? '99+' : String(count), size, 4 * size)
  const w = Math.max(h, words + 2 * chipPadding * scale)
  const at = { x: box.x + box.w - w + 7 * scale, y: box.y - 7 * scale, w, h }
  return { at, fitted, words, size }
}

function commentBadge(note: Note, count: number, scale: number): Instruction[] {
  const { at, fitted, words, size } = markOf(note, count, scale)
  return [
    {
      kind: 'rect',
      box: at,
      radius: at.h / 2,
      fill: 'selection',
      edge: { color: 'board', width: 2 * scale },
    },
    ...textInstructions(
      fitted,
      { x: at.x + (at.w - words) / 2, y: at.y + (at.h - size * lineRatio) / 2, w: words },
      { color: 'board', weight: 'semibold' },
    ),
  ]
}
