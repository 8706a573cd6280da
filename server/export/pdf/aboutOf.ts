import type { Report } from '#shared/report'
import type { Labels } from '../labels/createLabels.ts'
import type { MissingGlyph } from '../text/missingGlyph.ts'

/** The last words of a document: when it was made, with which fonts, and what they could not draw. */
export function aboutOf(report: Report, labels: Labels, missing: readonly MissingGlyph[]) {
  return {
    made: labels.say('aboutMade', { date: labels.date(report.createdAtMs) }),
    fonts: labels.say('aboutFonts'),
    missing: missing.length === 0 ? null : labels.say('missingLead'),
    missingScripts: byScript(missing).map((glyphs) => scriptLine(glyphs, labels)),
  }
}

const mostCharacters = 12

/** The characters as code points, because drawing them is what failed. */
function scriptLine(glyphs: readonly MissingGlyph[], labels: Labels): string {
  const shown = glyphs.slice(0, mostCharacters).map(({ grapheme }) => codePointsOf(grapheme))
  const characters = [...shown, ...(glyphs.length > mostCharacters ? ['…'] : [])].join(', ')
  const { script, font } = glyphs[0] ?? {}
  return script === undefined || font === undefined
    ? labels.say('missingUnknown', { characters })
    : labels.say('missingWithFont', { characters, script, font })
}

function byScript(missing: readonly MissingGlyph[]): MissingGlyph[][] {
  const groups = new Map<string | undefined, MissingGlyph[]>()
  for (const glyph of missing) {
    const group = groups.get(glyph.script)
    if (group) group.push(glyph)
    else groups.set(glyph.script, [glyph])
  }
  return [...groups.values()]
}

function codePointsOf(grapheme: string): string {
  const codes = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0)
  return codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
