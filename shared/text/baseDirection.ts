export type Direction = 'ltr' | 'rtl'

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const firstLetter = /\p{L}/u

/** The direction of a paragraph: that of its first letter; left to right where there is none. (UAX #9, rules P2 and P3) */
export function baseDirection(paragraph: string): Direction {
  if (!rightToLeft.test(paragraph)) return 'ltr'
  return rightToLeft.test(firstLetter.exec(paragraph)?.[0] ?? '') ? 'rtl' : 'ltr'
}
