import { readFileSync } from 'node:fs'
import { create, type Font, type FontCollection } from 'fontkit'
import type { FontFamily } from '../fonts/findFonts.ts'

/** Which characters the fonts at hand draw. */
export interface Coverage {
  /** True when one text font alone has a glyph for every character; shaping never mixes fonts inside a grapheme. */
  draws(grapheme: string): boolean
  /** The same for the emoji font. */
  drawsEmoji(grapheme: string): boolean
}

/**
 * Reads the character tables of the fonts, about 5 ms a file, so once per process. A family draws what
 * all its files draw: a heading must not lose what its text has.
 */
export function readCoverage(families: readonly FontFamily[]): Coverage {
  const textSets = families.filter((family) => !family.emoji).map(charactersOf)
  const emojiSets = families.filter((family) => family.emoji).map(charactersOf)
  const drawnBy = (sets: readonly Uint8Array[], grapheme: string) =>
    sets.some((set) => hasAll(set, grapheme) || hasAll(set, grapheme.normalize('NFC')))
  return {
    // Emoji are the last text font: a heart without its variation selector is drawn in colour, better than not at all.
    draws: (grapheme) => drawnBy(textSets, grapheme) || drawnBy(emojiSets, grapheme),
    drawsEmoji: (grapheme) => drawnBy(emojiSets, grapheme),
  }
}

/** Characters that need no glyph of their own: the shaper hides them. */
const invisible = /\p{Default_Ignorable_Code_Point}/u

function hasAll(set: Uint8Array, grapheme: string): boolean {
  for (const character of grapheme) {
    const code = character.codePointAt(0) ?? 0
    if (!hasBit(set, code) && !invisible.test(character)) return false
  }
  return true
}

function charactersOf(family: FontFamily): Uint8Array {
  const [first, ...others] = family.files.map((file) => bitsOf(openFont(file, family.name)))
  const bits = first ?? new Uint8Array(codePoints / 8)
  for (const other of others)
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (other[i] ?? 0)
  return bits
}

function openFont(file: FontFamily['files'][number], familyName: string): Font {
  const bytes = 'bytes' in file ? file.bytes : readFileSync(file.path)
  const opened = create(Buffer.from(bytes))
  return isCollection(opened) ? memberOf(opened, familyName) : opened
}

function isCollection(font: Font | FontCollection): font is FontCollection {
  return 'fonts' in font
}

function memberOf(collection: FontCollection, familyName: string): Font {
  const found = collection.fonts.find((font) => font.familyName === familyName)
  if (found === undefined) throw new Error(`font collection without the family ${familyName}`)
  return found
}

const codePoints = 0x110000

function bitsOf(font: Font): Uint8Array {
  const bits = new Uint8Array(codePoints / 8)
  for (const code of font.characterSet) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
  return bits
}

function hasBit(bits: Uint8Array, code: number): boolean {
  return ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0
}
