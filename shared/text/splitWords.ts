import { type FontWeight, textAdvance } from './textAdvance.ts'

/** A piece of a paragraph that stays on one line, by its place in the paragraph; widths in 1/1000 em. */
export interface Word {
  readonly start: number
  /** Where its last visible character ends; white space may follow before the next word. */
  readonly end: number
  readonly width: number
  /** Width of the white space behind it. */
  readonly gap: number
}

/** Scripts written without spaces: only a dictionary knows where their words end. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Mc}\u30fc\u3005%‰°]/u
const opening = /[\p{Ps}\p{Pi}]$/u
const afterHyphen = /(?<=\p{L}[-\u2010\u2013\u2014/])(?=\p{L})/u
const spaces = /\s/

let segmenter: Intl.Segmenter | undefined
let graphemes: Intl.Segmenter | undefined

/**
 * The places where a paragraph (no line breaks in it) may be broken: after white space, after a hyphen or
 * slash between letters, and at dictionary words in scripts without spaces. White space at the start
 * belongs to the first word.
 */
export function splitWords(paragraph: string, weight: FontWeight): Word[] {
  const words: Word[] = []
  for (const { start, end, next } of spacedRuns(paragraph)) {
    const parts = partsOf(paragraph.slice(start, end))
    let at = start
    for (const part of parts) {
      const isLast = at + part.length === end
      const gap = isLast ? textAdvance(paragraph.slice(end, next), weight) : 0
      words.push({ start: at, end: at + part.length, width: textAdvance(part, weight), gap })
      at += part.length
    }
  }
  return words
}

/** A word too long for any line, cut between what people see as single characters. */
export function splitGraphemes(paragraph: string, word: Word, weight: FontWeight): Word[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const text = paragraph.slice(word.start, word.end)
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const [start, end] = [word.start + index, word.start + index + segment.length]
    return { start, end, width: textAdvance(segment, weight), gap: end === word.end ? word.gap : 0 }
  })
}

interface SpacedRun {
  readonly start: number
  readonly end: number
  /** Where the white space behind the run ends. */
  readonly next: number
}

function* spacedRuns(paragraph: string): Generator<SpacedRun> {
  const skip = (from: number, isSpace: boolean) => {
    let at = from
    while (at < paragraph.length && spaces.test(paragraph.charAt(at)) === isSpace) at++
    return at
  }
  let start = 0
  let end = skip(skip(0, true), false)
  while (start < end) {
    const next = skip(end, true)
    yield { start, end, next }
    start = next
    end = skip(next, false)
  }
}

function partsOf(run: string): string[] {
  if (unspaced.test(run)) return dictionaryWords(run)
  return run.length > 3 && afterHyphen.test(run) ? run.split(afterHyphen) : [run]
}

function dictionaryWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  const parts: string[] = []
  for (const { segment } of segmenter.segment(run)) {
    const before = parts.at(-1)
    if (before !== undefined && staysWith(before, segment)) parts[parts.length - 1] += segment
    else parts.push(segment)
  }
  return parts
}

/** Closing marks never begin a line, opening ones never end it; Latin beside Latin is one word. */
function staysWith(before: string, segment: string): boolean {
  if (closing.test(segment) || opening.test(before)) return true
  return !unspaced.test(before.slice(-1)) && !unspaced.test(segment.charAt(0))
}
