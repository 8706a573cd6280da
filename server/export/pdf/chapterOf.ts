import type { ReportChapter, ReportNote, ReportSection } from '#shared/report'
import { authorDetail } from '../labels/authorDetail.ts'
import { colorLabel, partLabel } from '../labels/labelOf.ts'
import { visibleText } from '../text/visibleText.ts'
import { noteHex } from './noteHex.ts'
import { optionally } from './optionally.ts'
import { lineOf } from './strategyOf.ts'
import type { Anchors, TypesetParts } from './typesetParts.ts'

/** A chapter with its zones and their notes. */
export function chapterOf(chapter: ReportChapter, anchors: Anchors, parts: TypesetParts) {
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
    line: optionally(section.statement, (statement) => lineOf(statement, parts)),
    notes: section.notes.map((note) => noteOf(note, parts)),
  }
}

/** A note as a card. */
export function noteOf(note: ReportNote, { labels, gate }: TypesetParts) {
  return {
    text: visibleText(note.text, '') === '' ? null : gate.rich(note.text),
    author: optionally(note.author, (author) => gate.again(author.name)),
    detail: optionally(note.author && (authorDetail(note.author, labels) || undefined), gate.again),
    long: isLong(note.text),
    color: noteHex[note.color],
    colorName: colorLabel(labels, note.color),
  }
}

/** Latin letters on a line of a card, and lines from which on it may be taller than a page. */
const lettersOnLine = 38
const mostLines = 30
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu

function isLong(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).map((line) => {
    const letters = line.length + (line.match(wide)?.length ?? 0)
    return Math.max(1, Math.ceil(letters / lettersOnLine))
  })
  return lines.reduce((sum, count) => sum + count, 0) > mostLines
}
