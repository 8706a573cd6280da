import { withoutDates } from './findDate.ts'
import { findListed } from './findListed.ts'

/** Digits of any script that do not belong to a word ("B2B"), with what belongs to them: "3,100", "62 %", "½". */
const digits = /(?<![\p{L}\p{M}\p{N}])[\p{Nd}]+(?:[.,:'’\u00a0\u202f]\p{Nd}+)*|[\p{No}\p{Nl}]+/u
/** Numbers in Chinese characters, where a counter or a share follows: 三割, 一回; not 一緒. */
const characters = /[〇一二三四五六七八九十百千万]+(?=[割倍回件分日人点个％%])/u
/** A number before a list's line, and "24/7", measure nothing. */
const noMeasure = /^\s*\p{Nd}+[.)]\s|(?<!\p{N})24\s*\/\s*7(?!\p{N})/gmu

const findWords = findListed('numbers')

/**
 * A number that could measure something, as it is written; undefined for none. Dates, years and long times ("by 2027", "in 12
 * months") are deadlines and do not count.
 */
export function findNumber(text: string): string | undefined {
  const rest = withoutDates(text.replace(noMeasure, ' '))
  return digits.exec(rest)?.[0] ?? characters.exec(rest)?.[0] ?? findWords(rest)[0]
}
