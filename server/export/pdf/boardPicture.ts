import { hasWords, type Item, isNote, readableOf } from '#shared/board'
import type { Box, Point } from '#shared/geometry'
import type { ReportBoard } from '#shared/report'
import {
  type ClusterArea,
  clusterScene,
  type Instruction,
  itemScene,
  type PathInstruction,
  palettes,
  type RectInstruction,
  zoneScene,
} from '#shared/scene'
import { cleanText } from '../text/cleanText.ts'
import type { RichText } from '../text/textGate.ts'
import type { TypesetParts } from './typesetParts.ts'

/** A picture as shapes on paper, lowest first. All lengths are points from its top left corner. */
export interface Picture {
  readonly landscape: boolean
  readonly alt: string
  readonly w: number
  readonly h: number
  readonly shapes: readonly PictureShape[]
}

export type PictureShape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly radius: number
      readonly fill: string
      readonly edge: { readonly color: string; readonly width: number } | null
    }
  | {
      readonly kind: 'path'
      /** What Typst calls it, then its points, one after the other. */
      readonly steps: readonly (readonly [step: string, ...points: number[]])[]
      readonly fill: string | null
      readonly edge: { readonly color: string; readonly width: number } | null
    }
  | {
      readonly kind: 'image'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      /** Name of its file. */
      readonly name: string
      readonly alt: string
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** The baseline. */
      readonly y: number
      /** Room the line may take, more than it was measured to need. */
      readonly w: number
      readonly align: 'left' | 'right' | 'center'
      readonly size: number
      readonly bold: boolean
      readonly color: string
      readonly line: RichText
    }

/** Room for the picture on an A4 page below its heading. */
const room = { landscape: { w: 757, h: 430 }, portrait: { w: 460, h: 640 } }
const cssPxPerPoint = 96 / 72

/** The whole board on one page, upright or lying as the board is; null for an empty one. */
export function boardPicture(
  board: ReportBoard,
  parts: Pick<TypesetParts, 'labels' | 'gate' | 'images'>,
): Picture | null {
  const { box, zones, clusters, items } = board
  const { labels } = parts
  if (box === undefined) return null
  const landscape = box.w > box.h
  const { w, h } = landscape ? room.landscape : room.portrait
  const scale = Math.min(w / box.w, h / box.h)
  const instructions = [
    ...zones.flatMap((zone) => zoneScene(cleaned(zone), scale * cssPxPerPoint)),
    ...clusters.flatMap((area) => clusterScene(cleanedCluster(area), scale * cssPxPerPoint)),
    ...items.flatMap((item) => itemScene(printable(item))),
  ]
  return {
    landscape,
    alt: altOf(board, labels),
    w: box.w * scale,
    h: box.h * scale,
    shapes: instructions.flatMap((instruction) => toShape(instruction, box, scale, parts)),
  }
}

/** More descriptions than anybody listens to in a row. */
const mostPictures = 30

/** What is seen on the board, and on its pictures: a figure's parts have no words of their own for those who do not see it. */
function altOf({ zones, items }: ReportBoard, labels: TypesetParts['labels']): string {
  const whole = labels.say('boardAlt', {
    zones: labels.count('countZones', zones.length),
    notes: labels.count('countNotes', items.filter(isNote).length),
  })
  const said = items.flatMap((item) => (item.kind === 'image' ? [cleanText(readableOf(item))] : []))
  const pictures = said.filter((words) => words !== '').slice(0, mostPictures)
  if (pictures.length === 0) return whole
  return `${whole} ${labels.say('boardAltPictures', { pictures: pictures.join('; ') })}`
}

function cleaned<Z extends { readonly title: string; readonly prompt: string }>(zone: Z): Z {
  return { ...zone, title: cleanText(zone.title), prompt: cleanText(zone.prompt) }
}

function cleanedCluster(area: ClusterArea): ClusterArea {
  return { ...area, cluster: { ...area.cluster, title: cleanText(area.cluster.title) } }
}

function printable(item: Item): Item {
  const clean = hasWords(item) ? { ...item, text: cleanText(item.text) } : item
  if (item.tags === undefined) return clean
  const tags = Object.keys(item.tags).map((tag) => [cleanText(tag).trim(), true])
  return { ...clean, tags: Object.fromEntries(tags.filter(([tag]) => tag !== '')) }
}

/** Paper has no shadows. */
function toShape(
  instruction: Instruction,
  origin: Box,
  scale: number,
  { gate, images, labels }: Pick<TypesetParts, 'labels' | 'gate' | 'images'>,
): PictureShape[] {
  const points = (value: number) => Math.round(value * scale * 100) / 100
  if (instruction.kind === 'rect') return [rectOf(instruction, origin, points)]
  if (instruction.kind === 'path') return [pathOf(instruction, origin, points)]
  if (instruction.kind === 'image') {
    const { box, asset: name, alt, instead } = instruction
    if (!images.has(name)) return [rectOf({ box, radius: 0, fill: instead }, origin, points)]
    const words = cleanText(alt) || labels.words.picture
    return [{ kind: 'image', ...placeOf(box, origin, points), name, alt: words }]
  }
  if (instruction.kind === 'shadow' || instruction.text.trim() === '') return []
  return [lineOf(instruction, origin, points, gate)]
}

function placeOf(box: Box, origin: Box, points: (value: number) => number) {
  return {
    x: points(box.x - origin.x),
    y: points(box.y - origin.y),
    w: points(box.w),
    h: points(box.h),
  }
}

function rectOf(
  { box, radius, fill, edge }: Omit<RectInstruction, 'kind'>,
  origin: Box,
  points: (value: number) => number,
): PictureShape {
  return {
    kind: 'rect',
    ...placeOf(box, origin, points),
    radius: points(radius),
    fill: palettes.paper[fill],
    // Thinner than a hairline vanishes in some viewers.
    edge: edge
      ? { color: palettes.paper[edge.color], width: Math.max(0.2, points(edge.width)) }
      : null,
  }
}

function pathOf(
  { steps, fill, line }: PathInstruction,
  origin: Box,
  points: (value: number) => number,
): PictureShape {
  const at = ({ x, y }: Point) => [points(x - origin.x), points(y - origin.y)]
  return {
    kind: 'path',
    steps: steps.map((step): [string, ...number[]] => {
      if (step.kind === 'close') return ['close']
      if (step.kind === 'quad') return ['quad', ...at(step.by), ...at(step.to)]
      if (step.kind === 'cubic')
        return ['cubic', ...at(step.by[0]), ...at(step.by[1]), ...at(step.to)]
      return [step.kind, ...at(step.to)]
    }),
    fill: fill === undefined ? null : palettes.paper[fill],
    edge: line
      ? { color: palettes.paper[line.color], width: Math.max(0.2, points(line.width)) }
      : null,
  }
}

/** A font here may draw a line a little wider than shared/text measured it; it must not wrap for that. */
const slack = 1.5

function lineOf(
  text: Extract<Instruction, { kind: 'text' }>,
  origin: Box,
  points: (value: number) => number,
  gate: TypesetParts['gate'],
): PictureShape {
  const width = text.width * slack + text.size
  const align = text.align === 'center' ? 'center' : text.direction === 'rtl' ? 'right' : 'left'
  const left = { left: 0, right: width, center: width / 2 }[align]
  return {
    kind: 'text',
    x: points(text.x - left - origin.x),
    y: points(text.y - origin.y),
    w: points(width),
    align,
    size: points(text.size),
    bold: text.weight !== 'regular',
    color: palettes.paper[text.color],
    line: { ...gate.again(text.text), direction: text.direction },
  }
}
