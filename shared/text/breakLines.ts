import { splitGraphemes, type Word } from './splitWords.ts'
import type { FontWeight } from './textAdvance.ts'

/** One paragraph, split once and then broken at as many widths as one likes. */
export interface Paragraph {
  readonly text: string
  readonly words: readonly Word[]
}

/** A line by its place in the paragraph; `width` in 1/1000 em without white space at its end. */
export interface LineRange {
  readonly start: number
  readonly end: number
  readonly width: number
}

/**
 * Breaks a paragraph into lines at most `limit` (1/1000 em) wide. An empty paragraph is one empty line.
 * A word wider than that is cut between characters if `mayCut`; otherwise the answer is undefined.
 */
export function breakLines(
  paragraph: Paragraph,
  limit: number,
  mayCut: boolean,
  weight: FontWeight,
): LineRange[] | undefined {
  const lines: LineRange[] = []
  let line: { start: number; end: number; width: number; gap: number } | undefined
  const place = (word: Word) => {
    if (line && line.width + line.gap + word.width <= limit) {
      line.width += line.gap + word.width
      line.end = word.end
    } else {
      if (line) lines.push(line)
      line = { start: word.start, end: word.end, width: word.width, gap: 0 }
    }
    line.gap = word.gap
  }
  for (const word of paragraph.words) {
    if (word.width <= limit) place(word)
    else if (mayCut) for (const part of splitGraphemes(paragraph.text, word, weight)) place(part)
    else return undefined
  }
  lines.push(line ?? { start: 0, end: 0, width: 0 })
  return lines
}
