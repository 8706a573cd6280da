import type { Size } from '../geometry/index.ts'
import { baseDirection, type Direction } from './baseDirection.ts'
import { breakLines, type LineRange, type Paragraph } from './breakLines.ts'
import { vertical } from './metrics/advances.ts'
import { splitGraphemes, splitWords } from './splitWords.ts'
import { type FontWeight, textAdvance } from './textAdvance.ts'

export interface FitOptions {
  readonly weight?: FontWeight
  readonly align?: 'start' | 'center'
  /** Font sizes to choose from, largest first, in board units. */
  readonly sizes?: readonly number[]
  /** Line height as a multiple of the font size. */
  readonly lineHeight?: number
}

/** One line to draw. `x` and `y` are relative to the box; `y` is the baseline. */
export interface TextLine {
  readonly text: string
  /** The edge the line starts at: left for `ltr`, right for `rtl`; its middle if the text is centred. */
  readonly x: number
  readonly y: number
  /** Measured width in the units of the box. */
  readonly width: number
  readonly direction: Direction
}

export interface FittedText {
  readonly fontSize: number
  /** Distance from baseline to baseline, in the units of the box. */
  readonly lineHeight: number
  /** Only lines that show something; empty ones leave their room. */
  readonly lines: readonly TextLine[]
  /** False if even the smallest size is too large: then the last line ends in an ellipsis. */
  readonly fits: boolean
  readonly align: 'start' | 'center'
}

/** Sizes of the text on a note, in board units. */
export const noteTextSizes = [24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8] as const

/** Whole words down to here; smaller text would be harder to read than a divided word. */
const smallestWholeWords = 12
/** A divided word is never set larger than this, or every long word would shout. */
const largestDivided = 16

/**
 * Wraps `text` into `box` at the largest size at which all of it fits. Line breaks in the text are kept;
 * each paragraph runs in the direction of its first letter. Words are divided only if they would otherwise
 * get smaller than 12 units. Empty text has no lines. Pure; never throws. Keep the result, it is the dear part of drawing.
 */
export function fitText(text: string, box: Size, options: FitOptions = {}): FittedText {
  const { weight = 'regular', align = 'start', sizes = noteTextSizes, lineHeight = 1.3 } = options
  const setting = { box, align, weight, ratio: lineHeight }
  const paragraphs = cleaned(text)
    .split(lineBreak)
    .map((paragraph) => ({ text: paragraph, words: splitWords(paragraph, weight) }))
  for (const size of sizes) {
    const broken = size >= smallestWholeWords && breakAll(paragraphs, size, setting, false)
    if (broken) return fitted(broken, size, setting, true)
  }
  for (const size of sizes) {
    if (size > largestDivided && size !== sizes.at(-1)) continue
    const broken = breakAll(paragraphs, size, setting, true)
    if (broken) return fitted(broken, size, setting, true)
  }
  return cutShort(paragraphs, sizes.at(-1) ?? 8, setting)
}

/** Where the baseline lies below the top of a line, as browsers place it in a line box of that height. */
export function baselineInLine(fontSize: number, lineHeight: number): number {
  const { ascent, descent } = vertical
  return (lineHeight + ((ascent - descent) * fontSize) / 1000) / 2
}

interface Setting {
  readonly box: Size
  readonly align: 'start' | 'center'
  readonly weight: FontWeight
  readonly ratio: number
}

interface BrokenLine extends LineRange {
  readonly paragraph: Paragraph
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const longMarkStack = /(\p{M}{4})\p{M}+/gu
const unprintable = /[\p{Cc}\p{Cs}]/gu

/** Control characters draw as boxes and towers of marks reach over other notes: neither is shown. */
function cleaned(text: string): string {
  return text
    .replace(unprintable, (found) => (/[\t\n\v\f\r\u0085]/.test(found) ? found : ''))
    .replaceAll('\t', '  ')
    .replace(longMarkStack, '$1')
}

function breakAll(
  paragraphs: readonly Paragraph[],
  size: number,
  setting: Setting,
  mayCut: boolean,
): BrokenLine[] | undefined {
  const all: BrokenLine[] = []
  const most = linesIn(setting, size)
  if (paragraphs.length > most) return undefined
  for (const paragraph of paragraphs) {
    const lines = breakLines(paragraph, (setting.box.w * 1000) / size, mayCut, setting.weight)
    if (!lines || all.length + lines.length > most) return undefined
    for (const line of lines) all.push({ ...line, paragraph })
  }
  return all
}

function linesIn(setting: Setting, size: number): number {
  return Math.max(1, Math.floor(setting.box.h / (size * setting.ratio) + 1e-6))
}

function cutShort(paragraphs: readonly Paragraph[], size: number, setting: Setting): FittedText {
  const limit = (setting.box.w * 1000) / size
  const most = linesIn(setting, size)
  const kept: BrokenLine[] = []
  for (const paragraph of paragraphs) {
    if (kept.length >= most) break
    const lines = breakLines(paragraph, limit, true, setting.weight) ?? []
    for (const line of lines.slice(0, most - kept.length)) kept.push({ ...line, paragraph })
  }
  const result = fitted(kept, size, setting, false)
  const last = result.lines.at(-1)
  if (!last) return result
  return { ...result, lines: [...result.lines.slice(0, -1), withEllipsis(last, size, setting)] }
}

function withEllipsis(line: TextLine, size: number, { box, weight }: Setting): TextLine {
  const limit = (box.w * 1000) / size
  const whole = { start: 0, end: line.text.length, width: 0, gap: 0 }
  const characters = splitGraphemes(line.text, whole, weight)
  let width = textAdvance('…', weight) + textAdvance(line.text, weight)
  let end = line.text.length
  for (let last = characters.pop(); width > limit && last; last = characters.pop()) {
    width -= last.width
    end = last.start
  }
  return { ...line, text: `${line.text.slice(0, end).trimEnd()}…`, width: (width * size) / 1000 }
}

function fitted(
  broken: readonly BrokenLine[],
  fontSize: number,
  { box, align, ratio }: Setting,
  fits: boolean,
): FittedText {
  const lineHeight = fontSize * ratio
  const firstBaseline = baselineInLine(fontSize, lineHeight)
  const lines = broken.flatMap(({ paragraph, start, end, width }, index): TextLine[] => {
    const text = paragraph.text.slice(start, end)
    if (text.trim() === '') return []
    const direction = baseDirection(paragraph.text)
    const startEdge = direction === 'rtl' ? box.w : 0
    const x = align === 'center' ? box.w / 2 : startEdge
    const y = firstBaseline + index * lineHeight
    return [{ text, x, y, width: (width * fontSize) / 1000, direction }]
  })
  return { fontSize, lineHeight, lines, fits, align }
}
