import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'

/** The file this tool writes; a test compares it with what the fonts say now. */
export const metricsFile = fileURLToPath(
  new URL('../../shared/text/metrics/advances.ts', import.meta.url),
)

const weights = { regular: '400Regular', semibold: '600SemiBold' } as const

/** Which font answers for which characters: the same ones the PDF is set in. First match wins. */
const sources = [
  { font: 'ibm-plex-sans-thai', file: 'IBMPlexSansThai', from: 0x0e00, to: 0x0e7f },
  { font: 'vazirmatn', file: 'Vazirmatn', from: 0x0600, to: 0x077f },
  { font: 'noto-sans-hebrew', file: 'NotoSansHebrew', from: 0x0590, to: 0x05ff },
  { font: 'noto-sans-devanagari', file: 'NotoSansDevanagari', from: 0x0900, to: 0x097f },
  { font: 'noto-sans', file: 'NotoSans', from: 0x0020, to: 0x058f },
  { font: 'noto-sans', file: 'NotoSans', from: 0x1e00, to: 0x22ff },
] as const

const rowLength = 128
const widest = 36 ** 2 - 1

/** The text of shared/text/metrics/advances.ts as the installed fonts give it. */
export function buildFontMetrics(): string {
  return [
    '// Made by tests/tools/buildFontMetrics.ts from the bundled fonts. Do not edit.',
    '// A row: first code point in hexadecimal, then two base-36 digits per character, its advance in 1/1000 em.',
    '// `__` is a character the font does not have.',
    '',
    ...Object.entries(weights).map(
      ([weight, folder]) => `export const ${weight}Advances = \`\n${weightRows(folder)}\n\`\n`,
    ),
    vertical(openFont('noto-sans', 'NotoSans', '400Regular')),
    '',
  ].join('\n')
}

function weightRows(folder: string): string {
  const rows = sources.flatMap(({ font, file, from, to }) =>
    fontRows(openFont(font, file, folder), from, to),
  )
  return rows.sort().join('\n')
}

function fontRows(font: Font, from: number, to: number): string[] {
  const rows: string[] = []
  for (let start = from; start <= to; start += rowLength - (start % rowLength)) {
    const end = Math.min(to + 1, start + rowLength - (start % rowLength))
    const digits = Array.from({ length: end - start }, (_, index) => digitsOf(font, start + index))
    if (digits.every((pair) => pair === '__')) continue
    rows.push(`${start.toString(16).padStart(4, '0')} ${digits.join('')}`)
  }
  return rows
}

function digitsOf(font: Font, codePoint: number): string {
  if (!font.hasGlyphForCodePoint(codePoint)) return '__'
  if (/^\p{Mn}$/u.test(String.fromCodePoint(codePoint))) return '00'
  const perMille = (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm
  return Math.min(widest, Math.round(perMille)).toString(36).padStart(2, '0')
}

function vertical(font: Font): string {
  const perMille = (value: number) => Math.round((value * 1000) / font.unitsPerEm)
  return [
    '/** Vertical measures of Noto Sans in 1/1000 em, from the baseline. */',
    'export const vertical = {',
    `  ascent: ${perMille(font.ascent)},`,
    `  descent: ${perMille(-font.descent)},`,
    `  capHeight: ${perMille(font.capHeight)},`,
    `  xHeight: ${perMille(font.xHeight)},`,
    '} as const',
  ].join('\n')
}

function openFont(name: string, file: string, folder: string): Font {
  const path = `@expo-google-fonts/${name}/${folder}/${file}_${folder}.ttf`
  const font = create(readFileSync(fileURLToPath(import.meta.resolve(path))))
  if (!('glyphForCodePoint' in font)) throw new Error(`${path} is a collection, not one font`)
  return font
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(metricsFile, buildFontMetrics())
}
