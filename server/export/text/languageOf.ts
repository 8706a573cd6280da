export interface TextLanguage {
  /** ISO 639-1 code, guessed from the script; the fallback's for Latin and for text without letters. */
  readonly language: string
  /** By the first letter with a direction (Unicode UAX #9, rule P2). */
  readonly direction: 'ltr' | 'rtl'
}

/**
 * What language a text is probably in and which way it runs, so that a screen reader picks a voice and
 * Typst the right forms of Han characters. A guess by script: it does not tell German from English.
 */
export function languageOf(text: string, fallback: string): TextLanguage {
  return { language: languageByScript(text) ?? fallback, direction: directionOf(text) }
}

function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr'
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/** The first entry with most letters wins; a script with several languages is told apart by letters only one of them has. */
const scripts: readonly {
  readonly letters: RegExp
  readonly language: (text: string) => string
}[] = [
  { letters: /\p{Script=Cyrillic}/gu, language: (text) => (/[іїєґ]/i.test(text) ? 'uk' : 'ru') },
  { letters: /\p{Script=Greek}/gu, language: () => 'el' },
  { letters: /\p{Script=Hebrew}/gu, language: () => 'he' },
  {
    letters: /\p{Script=Arabic}/gu,
    language: (text) => (/[ٹڈڑے]/.test(text) ? 'ur' : /[پچژگکی]/.test(text) ? 'fa' : 'ar'),
  },
  { letters: /\p{Script=Devanagari}/gu, language: () => 'hi' },
  { letters: /\p{Script=Thai}/gu, language: () => 'th' },
  { letters: /\p{Script=Hangul}/gu, language: () => 'ko' },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    language: (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'),
  },
]

function languageByScript(text: string): string | undefined {
  if (!/[^\p{Script=Latin}\p{Script=Common}]/u.test(text)) return undefined
  let most = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  let found: string | undefined
  for (const { letters, language } of scripts) {
    const count = text.match(letters)?.length ?? 0
    if (count > most) [most, found] = [count, language(text)]
  }
  return found
}
