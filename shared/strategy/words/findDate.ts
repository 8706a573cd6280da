import { wordLists } from './wordLists.ts'

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Longest first: of "sept" and "september" the whole word is taken. */
const either = (words: readonly string[]) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const month = either(wordLists.flatMap(({ months }) => months))
const longTime = either(wordLists.flatMap(({ longTimes }) => longTimes))
const noLetterBefore = '(?<![\\p{L}\\p{M}\\p{N}])'
const noLetterAfter = '(?![\\p{L}\\p{M}\\p{N}])'
const year = '(?:19|20)\\d\\d'
const day = '(?:[1-9]|[12]\\d|3[01])'

/** Dates people write: a day, a month with a day or a year, a quarter, a year. */
const dateShapes = [
  `\\d{4}-\\d{2}(?:-\\d{2})?`,
  `\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})?`,
  `${day}(?:st|nd|rd|th|\\.|er)?\\s+(?:of\\s+|de\\s+)?(?:${month})\\.?(?:,?\\s+(?:de\\s+|del\\s+)?${year})?`,
  `(?:${month})\\.?\\s+${day}(?:st|nd|rd|th)?(?:,?\\s+${year})?`,
  `(?:${month})\\.?\\s+(?:de\\s+|del\\s+)?${year}`,
  `[QT][1-4](?:[\\s/-]+(?:${year}|\\d\\d))?`,
  `${year}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?`,
  `\\d{1,2}月(?:\\d{1,2}日)?`,
  // A year, unless it counts something: "2000 homes", "€2000", "2000 %".
  `(?<![€$£¥]\\s?)${year}(?!\\s*[%€$£¥.,]\\d|\\s*[%€$£¥]|\\s+\\p{Ll})`,
  `(?:(?:by|until|in|end of|bis|ende|anfang|mitte|fin|en|d'ici|avant|para|hasta|finales de)\\s+)${year}`,
]
const dates = new RegExp(
  `${noLetterBefore}(?:${dateShapes.map((shape) => `(?:${shape})`).join('|')})${noLetterAfter}`,
  'giu',
)
const longTimes = new RegExp(
  `${noLetterBefore}\\p{Nd}+(?:\\s*(?:-|–|to|bis|à|a)\\s*\\p{Nd}+)?[\\s-]+(?:${longTime})${noLetterAfter}`,
  'giu',
)

/** A date as it is written in a text; undefined for none. */
export function findDate(text: string): string | undefined {
  return text.normalize('NFC').match(dates)?.[0]
}

/** The text without dates and long times, so that what is left of numbers measures something. */
export function withoutDates(text: string): string {
  return text.normalize('NFC').replace(dates, ' ').replace(longTimes, ' ')
}
