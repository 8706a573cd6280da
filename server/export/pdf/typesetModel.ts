import type { Report, ReportChapter, ReportGap } from '#shared/report'
import type { Labels } from '../labels/createLabels.ts'
import { layerLabel, partLabel, roleLabel } from '../labels/labelOf.ts'
import type { TextGate } from '../text/textGate.ts'
import { aboutOf } from './aboutOf.ts'
import { boardPicture } from './boardPicture.ts'
import { chapterOf, noteOf } from './chapterOf.ts'
import { coverOf } from './coverOf.ts'
import { eventOf } from './eventOf.ts'
import { optionally } from './optionally.ts'
import { roundOf } from './roundOf.ts'
import { strategyOf } from './strategyOf.ts'
import { testOf } from './testOf.ts'
import type { Anchors, TypesetParts } from './typesetParts.ts'

/**
 * The report as what report.typ prints: finished labels as strings, texts of people as gated rich text.
 * The template knows no words and no rules; this knows no layout.
 */
export function typesetModel(report: Report, parts: TypesetParts) {
  const { labels, gate } = parts
  const anchors = anchorsOf(report)
  const body = {
    lang: labels.language,
    words: labels.words,
    meta: metaOf(report, gate),
    cover: coverOf(report, parts),
    facts: factsOf(report, labels),
    overview: report.chapters.map((chapter) => overviewOf(chapter, anchors, parts)),
    chapters: report.chapters.map((chapter) => chapterOf(chapter, anchors, parts)),
    outside: report.outside.map((note) => noteOf(note, parts)),
    strategy: strategyOf(report, parts),
    test: testOf(report, parts),
    rounds: report.rounds.map((round) => roundOf(round, parts)),
    gaps: report.openGaps.map((gap) => gapOf(gap, report, anchors, parts)),
    board: boardPicture(report.board, parts),
    agenda: report.agenda.map((step) => ({
      title: gate.rich(step.title),
      minutes: labels.number(step.minutes),
    })),
    agendaTotal: labels.count('countSteps', report.agenda.length, {
      minutes: labels.number(report.counts.agendaMinutes),
    }),
    history: report.history.map((event) => eventOf(event, parts)),
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

/** Names of the places links go to: zone ids come from board files and may hold any letters. */
function anchorsOf(report: Report): Anchors {
  const sections = report.chapters.flatMap((chapter) => chapter.sections)
  return new Map(sections.map((section, index) => [section.zoneId, `zone-${index}`]))
}

function metaOf(report: Report, gate: TextGate) {
  const made = new Date(report.createdAtMs)
  return {
    title: gate.plain(report.cover.title),
    titleRich: gate.again(report.cover.title),
    authors: report.people
      .filter((person) => person.role === 'facilitator')
      .map((person) => gate.plain(person.name)),
    year: made.getUTCFullYear(),
    month: made.getUTCMonth() + 1,
    day: made.getUTCDate(),
  }
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
      title: gate.again(section.title),
      notes: labels.number(section.notes.length),
      line: optionally(section.statement, (statement) => gate.again(statement.text)),
    })),
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
    title: gate.again(titles.get(id) ?? id),
  }))
  return { ...kinds[gap.kind], zones }
}
