import { remembered } from '../remembered.ts'

/** One word of a text. */
export interface Word {
  /** As it was written. */
  readonly text: string
  /** As it is compared: without case and accents. */
  readonly folded: string
  /** Without case only. */
  readonly lower: string
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
}

/** Letters and digits of any script; everything else (hyphens and apostrophes, too) ends a word. */
const wordShape = /[\p{L}\p{M}\p{Nd}]+/gu
const accents = /[\u0300-\u036f]/g

/**
 * The words of a text, in order. Not by Intl.Segmenter: its boundaries are those of a dictionary in some scripts and browsers,
 * and a flag must be up for everybody or for nobody.
 */
export const wordsIn: (text: string) => readonly Word[] = remembered(
  (text) =>
    Array.from(text.matchAll(wordShape), ({ 0: found, index }) => ({
      text: found,
      folded: fold(found),
      lower: found.normalize('NFC').toLowerCase(),
      start: index,
      end: index + found.length,
    })),
  (text) => text,
)

/** Without case, without the accents of European scripts, ß as ss. Marks of other scripts stay: there they are letters. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}

/** Scripts without spaces between words: there a word is found wherever its letters stand. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}
