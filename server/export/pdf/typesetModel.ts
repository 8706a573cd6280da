import type {
  Report,
  ReportAuthor,
  ReportChapter,
  ReportGap,
  ReportNote,
  ReportPerson,
  ReportSection,
} from '#shared/report'
import type { Labels } from '../labels/createLabels.ts'
import { colorLabel, layerLabel, partLabel, roleLabel } from '../labels/labelOf.ts'
import type { MissingGlyph } from '../text/missingGlyph.ts'
import type { TextGate } from '../text/textGate.ts'
import { boardPicture } from './boardPicture.ts'
import { noteHex } from './noteHex.ts'

export interface TypesetParts {
  readonly labels: Labels
  readonly gate: TextGate
  /** What people call the workshop's template. */
  readonly templateTitle: string
}

/**
 * The report as what report.typ prints: finished labels as strings, texts of people as gated rich text.
 * The template knows no words and no rules; this knows no layout.
 */
export type TypesetModel = ReturnType<typeof typesetModel>

export function typesetModel(report: Report, parts: TypesetParts) {
  const { labels, gate } = parts
  const anchors = anchorsOf(report)
  const body = {
    lang: labels.language,
    words: words(labels),
    meta: metaOf(report, gate),
    cover: coverOf(report, parts),
    facts: factsOf(report, labels),
    overview: report.chapters.map((chapter) => overviewOf(chapter, anchors, parts)),
    chapters: report.chapters.map((chapter) => chapterOf(chapter, anchors, parts)),
    outside: report.outside.map((note) => noteOf(note, parts)),
    gaps: report.openGaps.map((gap) => gapOf(gap, report, anchors, parts)),
    board: boardPicture(report.board, parts),
    agenda: report.agenda.map((step) => ({
      title: gate.rich(step.title),
      minutes: labels.number(step.minutes),
    })),
    people: report.people.map((person) => ({
      name: gate.rich(person.name),
      role: roleLabel(labels, person.role),
      function: optionally(person.function, gate.rich),
      layer: optionally(person.layer, (layer) => layerLabel(labels, layer)),
    })),
  }
  // After the body, because by now everything has been through the gate.
  return { ...body, about: aboutOf(report, labels, gate.missing()) }
}

type Anchors = ReadonlyMap<string, string>

/** Names of the places links go to. Zone ids come from board files and may be anything, also twice. */
function anchorsOf(report: Report): Anchors {
  const sections = report.chapters.flatMap((chapter) => chapter.sections)
  return new Map(sections.map((section, index) => [section.zoneId, `zone-${index}`]))
}

function words(labels: Labels) {
  const keys = [
    'kicker',
    'contents',
    'overview',
    'overviewLead',
    'noAgreedLine',
    'agreedLine',
    'zone',
    'notes',
    'page',
    'noNotes',
    'noAuthor',
    'emptyNote',
    'outside',
    'gaps',
    'gapsLead',
    'noGaps',
    'board',
    'appendix',
    'agenda',
    'step',
    'minutes',
    'people',
    'name',
    'function',
    'layer',
    'role',
    'notNamed',
    'about',
    'optionalZone',
  ] as const
  return Object.fromEntries(keys.map((key) => [key, labels.say(key)]))
}

function metaOf(report: Report, gate: TextGate) {
  const made = new Date(report.createdAtMs)
  return {
    title: gate.plain(report.cover.title),
    titleRich: gate.rich(report.cover.title),
    authors: report.people
      .filter((person) => person.role === 'facilitator')
      .map((person) => gate.plain(person.name)),
    year: made.getUTCFullYear(),
    month: made.getUTCMonth() + 1,
    day: made.getUTCDate(),
  }
}

/** More names than this would push the cover over its page. */
const namesOnCover = 24

function coverOf(report: Report, { labels, gate, templateTitle }: TypesetParts) {
  const people = report.people.filter((person) => person.role !== 'viewer')
  const { date, functions } = report.cover
  return {
    title: gate.rich(report.cover.title),
    date: optionally(date, labels.date),
    template: labels.say('template', { title: templateTitle }),
    functions:
      functions.length === 0
        ? null
        : gate.rich(labels.say('functions', { list: labels.list(functions) })),
    people: people.slice(0, namesOnCover).map((person) => ({
      name: gate.rich(person.name),
      detail: gate.rich(detailOf(person, labels, coverRole(person, labels))),
    })),
    more:
      people.length > namesOnCover
        ? labels.say('morePeople', { count: labels.number(people.length - namesOnCover) })
        : null,
  }
}

/** Taking part is what everyone on the cover did; leading is worth a word. */
function coverRole(person: ReportPerson, labels: Labels): string | undefined {
  return person.role === 'facilitator' ? roleLabel(labels, person.role) : undefined
}

function detailOf(person: ReportAuthor, labels: Labels, role?: string | undefined): string {
  const layer = person.layer && layerLabel(labels, person.layer)
  return [person.function, layer, role].filter((part) => part).join(' · ')
}

function factsOf({ counts, statements }: Report, labels: Labels) {
  const of = labels.number(counts.zones)
  return [
    { value: labels.number(counts.notes), label: labels.count('factNotes', counts.notes) },
    {
      value: labels.number(counts.zonesWithNotes),
      label: labels.count('factZones', counts.zonesWithNotes, { of }),
    },
    {
      value: labels.number(counts.contributors),
      label: labels.count('factPeople', counts.contributors),
    },
    {
      value: labels.number(statements.length),
      label: labels.count('factAgreed', statements.length),
    },
  ]
}

function overviewOf(chapter: ReportChapter, anchors: Anchors, { labels, gate }: TypesetParts) {
  return {
    title: partLabel(labels, chapter.part),
    rows: chapter.sections.map((section) => ({
      anchor: anchors.get(section.zoneId),
      title: gate.rich(section.title),
      notes: labels.number(section.notes.length),
      line: optionally(section.statement, (statement) => gate.rich(statement.text)),
    })),
  }
}

function chapterOf(chapter: ReportChapter, anchors: Anchors, parts: TypesetParts) {
  const title = partLabel(parts.labels, chapter.part)
  return {
    title,
    sections: chapter.sections.map((section) => sectionOf(section, title, anchors, parts)),
  }
}

function sectionOf(
  section: ReportSection,
  chapterTitle: string,
  anchors: Anchors,
  parts: TypesetParts,
) {
  const { labels, gate } = parts
  return {
    anchor: anchors.get(section.zoneId),
    title: gate.rich(section.title),
    prompt: gate.rich(section.prompt),
    group: optionally(section.group === chapterTitle ? undefined : section.group, gate.rich),
    count: labels.count('countNotes', section.notes.length),
    optional: section.optional,
    line: optionally(section.statement, (statement) => gate.rich(statement.text)),
    notes: section.notes.map((note) => noteOf(note, parts)),
  }
}

/** Letters from which on a note may be taller than a page. */
const longNote = 1500

function noteOf(note: ReportNote, { labels, gate }: TypesetParts) {
  return {
    text: note.text.trim() === '' ? null : gate.rich(note.text),
    author: optionally(note.author, (author) => gate.rich(author.name)),
    detail: optionally(note.author && (detailOf(note.author, labels) || undefined), gate.rich),
    long: note.text.length > longNote || note.text.split('\n').length > 30,
    color: noteHex[note.color],
    colorName: colorLabel(labels, note.color),
  }
}

function gapOf(gap: ReportGap, report: Report, anchors: Anchors, { labels, gate }: TypesetParts) {
  const titles = new Map(
    report.chapters.flatMap((chapter) => chapter.sections.map((s) => [s.zoneId, s.title] as const)),
  )
  const kinds = {
    noAgreedLine: { title: labels.say('gapNoAgreedLine'), text: null },
    emptyZone: { title: labels.say('gapEmptyZone'), text: null },
    noMoves: { title: labels.say('gapNoMoves'), text: labels.say('gapNoMovesText') },
    noCommitments: {
      title: labels.say('gapNoCommitments'),
      text: labels.say('gapNoCommitmentsText'),
    },
    noGuardrails: { title: labels.say('gapNoGuardrails'), text: labels.say('gapNoGuardrailsText') },
  }
  const zones = gap.zoneIds.map((id) => ({
    anchor: anchors.get(id),
    title: gate.rich(titles.get(id) ?? id),
  }))
  return { ...kinds[gap.kind], zones }
}

function aboutOf(report: Report, labels: Labels, missing: readonly MissingGlyph[]) {
  return {
    made: labels.say('aboutMade', { date: labels.date(report.createdAtMs) }),
    fonts: labels.say('aboutFonts'),
    missing: missing.length === 0 ? null : labels.say('missingLead'),
    missingScripts: scriptsOf(missing, labels),
  }
}

/** One line per script: its characters as code points, because drawing them is what failed. */
function scriptsOf(missing: readonly MissingGlyph[], labels: Labels): string[] {
  return [...groupByScript(missing)].map(([script, glyphs]) => {
    const characters = glyphs
      .slice(0, 12)
      .map((glyph) => codePointsOf(glyph.grapheme))
      .join(', ')
    const font = glyphs[0]?.font
    return script === undefined || font === undefined
      ? labels.say('missingUnknown', { characters })
      : labels.say('missingWithFont', { characters, script, font })
  })
}

function groupByScript(missing: readonly MissingGlyph[]) {
  const groups = new Map<string | undefined, MissingGlyph[]>()
  for (const glyph of missing)
    groups.set(glyph.script, [...(groups.get(glyph.script) ?? []), glyph])
  return groups
}

function codePointsOf(grapheme: string): string {
  return Array.from(
    grapheme,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ')
}

/** JSON knows no undefined, and Typst asks for none. */
function optionally<In, Out>(value: In | undefined, map: (value: In) => Out): Out | null {
  return value === undefined ? null : map(value)
}
