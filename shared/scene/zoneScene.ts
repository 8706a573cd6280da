import { type NoteColor, noteColors } from '../board/index.ts'
import type { Box } from '../geometry/index.ts'
import type { Zone } from '../protocol/index.ts'
import { type FittedText, fitText } from '../text/index.ts'
import type { Instruction, PathStep } from './instruction.ts'
import { circle, polyline } from './path.ts'
import { textInstructions } from './textInstructions.ts'

const zoneRadius = 24
const titleSizes = [36, 32, 28, 26, 24, 22, 20, 18]
const promptSizes = [20, 18, 17, 16, 15, 14]
const titleLine = 1.2
/** Title and prompt together stay within 140 units: templates put the first row of notes there. */
const titleHeightAtMost = 44
const promptHeightAtMost = 66
const grownTitleHeight = 116
/** Longer lines than this are hard to follow from one to the next. */
const widestPrompt = 900
/** Seen from far away a title keeps about this size on the screen, as long as its zone has room. */
const smallestTitlePx = 15
const smallestPromptPx = 8

/**
 * A zone: a softly tinted area with its title and its prompt on top. `zoom` is how many CSS px a board
 * unit takes where it will be seen (1 on paper): from far away the prompt goes and the title grows.
 */
export function zoneScene(zone: Zone, zoom = 1): readonly Instruction[] {
  const color = zoneColor(zone)
  const header = fitHeader(zone)
  const isFar = header.prompt.fontSize * zoom < smallestPromptPx
  const title = header.title.fontSize * zoom < smallestTitlePx ? grown(header, zoom) : header.title
  return [
    area(zone, color),
    ...(zone.hidden === true ? closedEye(zone, color) : []),
    ...textInstructions(title, header.box, { color: `zone-${color}-title`, weight: 'semibold' }),
    ...(isFar
      ? []
      : textInstructions(
          header.prompt,
          { ...header.box, y: header.promptTop },
          { color: `zone-${color}-prompt`, weight: 'regular' },
        )),
  ]
}

/** In the corner of a zone only facilitators see: an eye with a line through it. */
function closedEye({ x, y, w, h }: Zone, color: NoteColor): Instruction[] {
  const size = Math.min(56, w / 6, h / 6)
  const [left, middle] = [x + w - size * 1.5, y + size]
  const at = (px: number, py: number) => ({ x: left + px * size, y: middle + (py - 0.5) * size })
  const line = { color: `zone-${color}-title`, width: size / 11 } as const
  const lids: PathStep[] = [
    { kind: 'move', to: at(0, 0.5) },
    { kind: 'cubic', by: [at(0.25, 0.05), at(0.75, 0.05)], to: at(1, 0.5) },
    { kind: 'cubic', by: [at(0.75, 0.95), at(0.25, 0.95)], to: at(0, 0.5) },
    { kind: 'close' },
  ]
  return [
    { kind: 'path', steps: lids, line },
    { kind: 'path', steps: circle(at(0.5, 0.5), size / 7), line },
    { kind: 'path', steps: polyline([at(0.1, 0), at(0.9, 1)]), line },
  ]
}

/** The part of a zone below its title and prompt, where notes hide no words. */
export function zoneBody(zone: Zone): Box {
  const { box } = fitHeader(zone)
  const top = Math.min(box.y + box.h, zone.y + zone.h)
  return { x: zone.x, y: top, w: zone.w, h: zone.y + zone.h - top }
}

/** The colour of a zone: the one it names, if it is one of ours, else grey. */
export function zoneColor(zone: Pick<Zone, 'color'>): NoteColor {
  return noteColors.find((name) => name === zone.color) ?? 'grey'
}

interface Header {
  /** Where title and prompt are. */
  readonly box: Box
  readonly title: FittedText
  readonly prompt: FittedText
  readonly promptTop: number
  readonly titleText: string
}

function area({ x, y, w, h }: Zone, color: NoteColor): Instruction {
  return {
    kind: 'rect',
    box: { x, y, w, h },
    radius: Math.min(zoneRadius, w / 8, h / 8),
    fill: `zone-${color}`,
    edge: { color: `zone-${color}-edge`, width: 2 },
  }
}

function paddingOf(zone: Zone): number {
  return Math.min(24, zone.w / 12, zone.h / 12)
}

function fitHeader(zone: Zone): Header {
  const padding = paddingOf(zone)
  const w = zone.w - 2 * padding
  const titleText = zone.title.trim()
  const title = fitText(
    titleText,
    { w, h: titleHeightAtMost },
    { weight: 'semibold', sizes: titleSizes, lineHeight: titleLine },
  )
  const titleHeight = heightOf(title)
  const promptBox = { w: Math.min(w, widestPrompt), h: Math.min(promptHeightAtMost, zone.h / 3) }
  const prompt = fitText(zone.prompt.trim(), promptBox, { sizes: promptSizes, lineHeight: 1.35 })
  const promptTop = zone.y + padding + titleHeight + (titleHeight > 0 ? 4 : 0)
  const bottom = promptTop + heightOf(prompt)
  const box = { x: zone.x + padding, y: zone.y + padding, w, h: bottom - zone.y - padding }
  return { box, title, prompt, promptTop, titleText }
}

function heightOf(text: FittedText): number {
  return text.lines.length * text.lineHeight
}

/** The title at the largest size that fits where title and prompt would be. */
function grown({ box, title, titleText }: Header, zoom: number): FittedText {
  const room = { w: box.w, h: Math.max(box.h, grownTitleHeight) }
  const wanted = Math.min(smallestTitlePx / zoom, room.h / titleLine)
  const sizes = [1, 0.85, 0.7, 0.6, 0.5, 0.4].map((part) => Math.floor(wanted * part))
  const larger = sizes.filter((size) => size > title.fontSize)
  const options = { weight: 'semibold', lineHeight: titleLine } as const
  return fitText(titleText, room, { ...options, sizes: [...larger, title.fontSize] })
}
