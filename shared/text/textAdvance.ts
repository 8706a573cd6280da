import { regularAdvances, semiboldAdvances } from './metrics/advances.ts'

export type FontWeight = 'regular' | 'semibold'

/** Emoji fonts differ (1 to 1.37 em); this is the width of the widest common one, so that a line never runs out of its note. */
const emojiAdvance = 1250
const unknown = 0xffff
const tableEnd = 0x3000
const zeroWidthJoiner = 0x200d
const emojiSelector = 0xfe0f

const tables: Record<FontWeight, Uint16Array> = {
  regular: readTable(regularAdvances),
  semibold: readTable(semiboldAdvances),
}

/**
 * How wide a run of text is in 1/1000 em, without kerning. Combining marks and format characters take no
 * room, an emoji sequence (joined, toned, flag, keycap) takes the room of one emoji. Never throws.
 */
export function textAdvance(text: string, weight: FontWeight = 'regular'): number {
  const table = tables[weight]
  let [total, last, previous] = [0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0
    if (codePoint > 0xffff) index++
    if (codePoint === emojiSelector) total += emojiAdvance - last
    last = joinsPrevious(codePoint, previous) ? 0 : advanceOf(table, codePoint)
    if (codePoint === emojiSelector) last = emojiAdvance
    else total += last
    // Two flags in a row are four indicators: every second one starts anew.
    previous = last === 0 && isFlagIndicator(codePoint) ? 0 : codePoint
  }
  return total
}

function joinsPrevious(codePoint: number, previous: number): boolean {
  if (previous === zeroWidthJoiner) return codePoint >= 0x2190
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return previous >= 0x2190
  return isFlagIndicator(codePoint) && isFlagIndicator(previous)
}

function isFlagIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

function advanceOf(table: Uint16Array, codePoint: number): number {
  if (codePoint >= tableEnd) return advanceByScript(codePoint)
  const known = table[codePoint] ?? unknown
  if (known !== unknown) return known
  const guessed = advanceByScript(codePoint)
  table[codePoint] = guessed
  return guessed
}

/** For characters none of the bundled fonts has: what fonts of that script usually take. */
function advanceByScript(codePoint: number): number {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 1000
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(String.fromCodePoint(codePoint))) return 0
  if (codePoint >= 0x1f000 && codePoint <= 0x1fbff) return emojiAdvance
  if (codePoint >= 0xff61 && codePoint <= 0xffdc) return 500
  const isWide =
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2300 && codePoint <= 0x2bff) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xffe6) ||
    codePoint >= 0x17000
  return isWide ? 1000 : 720
}

function readTable(rows: string): Uint16Array {
  const table = new Uint16Array(tableEnd).fill(unknown)
  for (const row of rows.trim().split('\n')) {
    const start = Number.parseInt(row.slice(0, 4), 16)
    for (let at = 5; at < row.length; at += 2) {
      const digits = row.slice(at, at + 2)
      if (digits !== '__') table[start + (at - 5) / 2] = Number.parseInt(digits, 36)
    }
  }
  return table
}
