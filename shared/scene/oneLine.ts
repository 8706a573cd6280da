import { type FittedText, type FontWeight, fitText } from '../text/index.ts'

/**
 * A text on one line of a given size, cut with an ellipsis where there is no room, and how wide it is. Its box is only as wide as
 * its words, also for words that run from right to left.
 */
export function oneLine(
  text: string,
  size: number,
  room: number,
  weight: FontWeight = 'semibold',
): { readonly fitted: FittedText; readonly w: number } {
  const box = { w: room, h: size * lineRatio }
  const fitted = fitText(text, box, { weight, sizes: [size], lineHeight: lineRatio })
  const w = Math.max(0, ...fitted.lines.map(({ width }) => width))
  // Set against the right edge of the room.
  const lines = fitted.lines
    .slice(0, 1)
    .map((line) => ({ ...line, x: line.x === room ? w : line.x }))
  return { fitted: { ...fitted, lines }, w }
}

/** Line height of a text on one line, as a multiple of its size. */
export const lineRatio = 1.2
