import type { Report, ReportAuthor, ReportChapter, ReportNote } from '#shared/report'
import { visibleText } from '../text/visibleText.ts'
import type { Labels } from './createLabels.ts'

/** The report with a word of ours wherever a title or name has nothing to see; an empty heading is an error in PDF/UA. */
export function withStandIns(report: Report, labels: Labels): Report {
  const nameOf = (name: string) => visibleText(name, labels.say('anonymous'))
  const withAuthor = (note: ReportNote): ReportNote => ({
    ...note,
    author: note.author && named(note.author, nameOf, labels),
  })
  return {
    ...report,
    cover: {
      ...report.cover,
      title: visibleText(report.cover.title, labels.say('untitledWorkshop')),
    },
    chapters: report.chapters.map((chapter) => titled(chapter, withAuthor, labels)),
    outside: report.outside.map(withAuthor),
    rounds: report.rounds.map((round) => ({
      ...round,
      question: visibleText(round.question, labels.say('untitledRound')),
    })),
    people: report.people.map((person) => ({ ...person, name: nameOf(person.name) })),
  }
}

function named(
  author: ReportAuthor,
  nameOf: (name: string) => string,
  labels: Labels,
): ReportAuthor {
  return { ...author, name: author.isOnSite ? labels.say('room') : nameOf(author.name) }
}

function titled(
  chapter: ReportChapter,
  withAuthor: (note: ReportNote) => ReportNote,
  labels: Labels,
): ReportChapter {
  const sections = chapter.sections.map((section) => ({
    ...section,
    title: visibleText(section.title, labels.say('untitledZone')),
    notes: section.notes.map(withAuthor),
  }))
  return { ...chapter, sections }
}
