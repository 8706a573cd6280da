/** A character no font at hand draws, and how often. */
export interface MissingGlyph {
  readonly grapheme: string
  readonly count: number
  /** Unicode name of its script, e.g. `Tibetan`; undefined for private use and unknown characters. */
  readonly script: string | undefined
  /** Name of a free font that draws it, to tell who runs the server. */
  readonly font: string | undefined
}

/** Script and font to name for a character that could not be drawn. */
export function scriptOf(grapheme: string): Pick<MissingGlyph, 'script' | 'font'> {
  const character = [...grapheme][0] ?? ''
  const script = scriptNames.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(character))
  if (script === undefined) return { script, font: undefined }
  return { script: script.replaceAll('_', ' '), font: fontFor(script) }
}

function fontFor(script: string): string {
  if (cjk.has(script)) return 'Noto Sans CJK'
  const family = serifOnly.has(script) ? 'Noto Serif' : 'Noto Sans'
  return `${family} ${script.replaceAll('_', ' ')}`
}

const cjk = new Set(['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'])
/** Noto has these as Serif only, https://notofonts.github.io */
const serifOnly = new Set([
  'Tibetan',
  'Ahom',
  'Dogra',
  'Nyiakeng_Puachue_Hmong',
  'Tangut',
  'Yezidi',
])

/** Scripts in use today that the bundled fonts lack, and those of the optional packages. */
const scriptNames = `
  Adlam Ahom Armenian Balinese Bamum Batak Bengali Bopomofo Braille Buginese
  Canadian_Aboriginal Chakma Cham Cherokee Coptic Deseret Dogra Ethiopic Georgian
  Glagolitic Gothic Gujarati Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hiragana Javanese
  Kannada Katakana Kayah_Li Khmer Lao Lepcha Limbu Lisu Malayalam Mandaic Meetei_Mayek
  Mongolian Myanmar New_Tai_Lue Nko Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Oriya Osage
  Rejang Runic Samaritan Saurashtra Sinhala Sundanese Syloti_Nagri Syriac Tagalog Tai_Le
  Tai_Tham Tai_Viet Tamil Tangut Telugu Thaana Tibetan Tifinagh Vai Wancho Yezidi Yi
`
  .trim()
  .split(/\s+/)
