import { cleanText } from './cleanText.ts'
import type { Coverage } from './coverage.ts'
import { languageOf, type TextLanguage } from './languageOf.ts'
import { type MissingGlyph, scriptOf } from './missingGlyph.ts'

/** A text ready to be drawn: clean, every character known to a font, cut into runs. */
export interface RichText extends TextLanguage {
  readonly lines: readonly (readonly TextRun[])[]
}

export type TextRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emoji'; readonly text: string }
  /** A place inside a very long word where a line may end; draws nothing. */
  | { readonly kind: 'break' }

/**
 * The one door user text takes into any document format. What no font draws becomes □ and is remembered.
 */
export interface TextGate {
  rich(raw: string): RichText
  /** The same for a text that is printed a second time: what it lacks has been counted. */
  again(raw: string): RichText
  /** For titles of files, bookmarks and picture descriptions: one line, no characters replaced. */
  plain(raw: string): string
  /** Everything that became □ so far, most frequent first. */
  missing(): MissingGlyph[]
}

export function createTextGate(coverage: Coverage, fallbackLanguage: string): TextGate {
  const missing = new Map<string, MissingGlyph>()
  const count = (grapheme: string) => {
    const known = missing.get(grapheme)
    missing.set(grapheme, known ? { ...known, count: known.count + 1 } : firstMiss(grapheme))
  }
  const gated = (raw: string, onMissing: (grapheme: string) => void): RichText => {
    const text = cleanText(raw)
    const drawable = (part: string) => replaceMissing(part, coverage, onMissing)
    const lines = text.split('\n').map((line) => runsOf(line, coverage, drawable))
    return { ...languageOf(text, fallbackLanguage), lines }
  }
  return {
    rich: (raw) => gated(raw, count),
    again: (raw) => gated(raw, () => undefined),
    plain: (raw) => cleanText(raw).replaceAll('\n', ' '),
    missing: () => [...missing.values()].sort((a, b) => b.count - a.count),
  }
}

const tofu = '□'
/** Latin letters, digits and common signs, drawn by the first font: the quick way for most notes. */
const isPlain = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2026\u20AC]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

function replaceMissing(
  text: string,
  coverage: Coverage,
  onMissing: (grapheme: string) => void,
): string {
  if (isPlain.test(text) || coverage.draws(text)) return text
  return graphemesOf(text)
    .map((grapheme) => {
      if (coverage.draws(grapheme)) return grapheme
      if (/^\p{Zs}$/u.test(grapheme)) return ' '
      onMissing(grapheme)
      return tofu
    })
    .join('')
}

function firstMiss(grapheme: string): MissingGlyph {
  return { grapheme, count: 1, ...scriptOf(grapheme) }
}

// biome-ignore lint/complexity/useRegexLiterals: TypeScript allows the v flag in literals from ES2024 only; Node 20 has it
const emoji = new RegExp('\\p{RGI_Emoji}', 'gv')

function runsOf(line: string, coverage: Coverage, drawable: (text: string) => string): TextRun[] {
  if (isPlain.test(line)) return withBreaks(line)
  const runs: TextRun[] = []
  let end = 0
  for (const match of line.matchAll(emoji)) {
    if (!coverage.drawsEmoji(match[0])) continue
    runs.push(...withBreaks(drawable(line.slice(end, match.index))))
    runs.push({ kind: 'emoji', text: match[0] })
    end = match.index + match[0].length
  }
  return [...runs, ...withBreaks(drawable(line.slice(end)))]
}

/** Longer than any word people write, shorter than a note on paper is wide. */
const longWord = /\S{20,}/u
/** Scripts that break between any two letters or by a dictionary. */
const breaksByItself =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Typst ends lines only where Unicode allows it, so 10,000 letters in a row would run off the page. */
function withBreaks(text: string): TextRun[] {
  if (text === '') return []
  if (!longWord.test(text)) return [{ kind: 'text', text }]
  return text.split(/(\S{20,})/u).flatMap((part): TextRun[] => {
    if (part === '') return []
    if (part.length < 20 || breaksByItself.test(part)) return [{ kind: 'text', text: part }]
    return piecesOf(part).flatMap((piece): TextRun[] => [
      { kind: 'text', text: piece },
      { kind: 'break' },
    ])
  })
}

/** Graphemes in sixes: short enough to fill a line, long enough that 10,000 letters stay few runs. */
function piecesOf(word: string): string[] {
  const letters = graphemesOf(word)
  const pieces: string[] = []
  for (let i = 0; i < letters.length; i += 6) pieces.push(letters.slice(i, i + 6).join(''))
  return pieces
}
