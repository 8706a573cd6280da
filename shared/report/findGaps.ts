import type { Report, ReportChapter, ReportGap, ReportSection } from './report.ts'

type Agreed = Pick<Report, 'moves' | 'guardrails' | 'commitments'>

/** What a reader has to be told is missing: zones without an agreed line, zones nobody wrote in, parts without an entry. */
export function findGaps(chapters: readonly ReportChapter[], agreed: Agreed): ReportGap[] {
  const asked = chapters
    .flatMap((chapter) => chapter.sections)
    .filter((section) => !section.optional)
  return [
    zoneGap(
      'noAgreedLine',
      asked.filter((section) => section.statement === undefined),
    ),
    zoneGap(
      'emptyZone',
      asked.filter((section) => section.notes.length === 0),
    ),
    partGap('noMoves', agreed.moves),
    partGap('noGuardrails', agreed.guardrails),
    partGap('noCommitments', agreed.commitments),
  ].flat()
}

function zoneGap(kind: ReportGap['kind'], sections: readonly ReportSection[]): ReportGap[] {
  return sections.length === 0 ? [] : [{ kind, zoneIds: sections.map((section) => section.zoneId) }]
}

function partGap(kind: ReportGap['kind'], entries: readonly unknown[]): ReportGap[] {
  return entries.length === 0 ? [{ kind, zoneIds: [] }] : []
}
