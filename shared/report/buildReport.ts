import {
  type Cluster,
  compareByStack,
  type Item,
  isNote,
  type Line,
  type Note,
  settleArrows,
  sortByReading,
  zoneOf,
} from '../board/index.ts'
import { boxAround } from '../geometry/index.ts'
import { exportParts, type Participant, type SessionState, type Zone } from '../protocol/index.ts'
import { clusterAreas, clusterBounds, paintedBox } from '../scene/index.ts'
import { findGaps } from './findGaps.ts'
import type {
  Report,
  ReportAuthor,
  ReportBoard,
  ReportChapter,
  ReportNote,
  ReportPerson,
  ReportSection,
} from './report.ts'
import { type LoggedEvent, toHistory } from './toHistory.ts'
import { toRounds } from './toRounds.ts'
import { toStrategy } from './toStrategy.ts'
import { toStrategyTest } from './toStrategyTest.ts'

export interface ReportInput {
  readonly session: SessionState
  readonly items: readonly Item[]
  /** Absent: none. Those no item belongs to are passed over. */
  readonly clusters?: readonly Cluster[] | undefined
  /** The strategy as people wrote it, by rank; absent: none. */
  readonly lines?: readonly Line[] | undefined
  /** The session's log (`toldEvents`), first to last; absent: it is not told. */
  readonly events?: readonly LoggedEvent[] | undefined
  /** When the report is made, ms since 1970. */
  readonly nowMs: number
  /** BCP 47 tag for labels, dates and numbers. */
  readonly locale: string
}

/**
 * The report of a workshop as it stands. Every note is in it exactly once: in the section of its zone or
 * outside of zones; items of other kinds are in the picture of the board. Pure, never throws.
 */
export function buildReport(input: ReportInput): Report {
  const { session, items, nowMs, locale, lines = [], events = [] } = input
  const notes = sortByReading(items.filter(isNote))
  const byZone = groupByZone(notes, session.zones)
  const authors = new Map(session.people.map((person) => [person.id, toAuthor(person)]))
  const toNote = (item: Note): ReportNote => ({
    id: item.id,
    text: item.text,
    color: item.color,
    author: item.onSite ? onSite : authors.get(item.author),
  })
  const agreed = toStrategy(lines, session, items)
  const toSection = (zone: Zone): ReportSection => ({
    zoneId: zone.id,
    title: zone.title,
    prompt: zone.prompt,
    group: zone.group,
    optional: zone.optional ?? false,
    statement: agreed.statements.find(({ zoneId }) => zoneId === zone.id),
    notes: (byZone.get(zone.id) ?? []).map(toNote),
  })
  const chapters = toChapters(session.zones, toSection)
  return {
    locale,
    createdAtMs: nowMs,
    cover: {
      title: session.title,
      date: session.date,
      template: session.template,
      functions: session.functions,
    },
    counts: countAll(session, notes.length, chapters),
    ...agreed,
    chapters,
    outside: (byZone.get(undefined) ?? []).map(toNote),
    ...toStrategyTest(lines, session, items),
    rounds: toRounds(session.rounds, new Map(items.map((item) => [item.id, item]))),
    openGaps: findGaps(chapters, agreed),
    board: toBoard(input),
    agenda: session.steps.map(({ id, title, minutes, activity }) => ({
      id,
      title,
      minutes,
      activity: activity.kind,
    })),
    history: toHistory(events, session, lines),
    people: toPeople(session.people),
  }
}

function toBoard({ session, items, clusters = [] }: ReportInput): ReportBoard {
  const areas = clusterAreas(items, new Map(clusters.map((cluster) => [cluster.id, cluster])))
  const drawn = settleArrows(items)
  const boxes = [...session.zones, ...drawn.map(paintedBox)]
  return {
    box: boxAround([...boxes, ...areas.map((area) => clusterBounds(area))]),
    zones: session.zones,
    clusters: areas,
    items: [...drawn].sort(compareByStack),
  }
}

function groupByZone(
  items: readonly Note[],
  zones: readonly Zone[],
): Map<string | undefined, Note[]> {
  const groups = new Map<string | undefined, Note[]>()
  for (const item of items) {
    const id = zoneOf(item, zones)?.id
    const group = groups.get(id)
    if (group) group.push(item)
    else groups.set(id, [item])
  }
  return groups
}

function toChapters(
  zones: readonly Zone[],
  toSection: (zone: Zone) => ReportSection,
): ReportChapter[] {
  return exportParts.flatMap((part) => {
    const sections = zones.filter((zone) => zone.exportAs === part).map(toSection)
    return sections.length === 0 ? [] : [{ part, sections }]
  })
}

/** What a facilitator wrote for people on site is theirs. */
const onSite: ReportAuthor = { name: '', function: undefined, layer: undefined, isOnSite: true }

function toAuthor(person: Participant): ReportAuthor {
  return { name: person.name, function: person.function, layer: person.layer }
}

const roleOrder = { facilitator: 0, participant: 1, viewer: 2 } as const

function toPeople(people: readonly Participant[]): ReportPerson[] {
  return people
    .map((person) => ({ id: person.id, role: person.role, ...toAuthor(person) }))
    .sort(
      (a, b) =>
        roleOrder[a.role] - roleOrder[b.role] || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
}

function countAll(
  session: SessionState,
  notes: number,
  chapters: readonly ReportChapter[],
): Report['counts'] {
  const sections = chapters.flatMap((chapter) => chapter.sections)
  return {
    notes,
    zones: sections.length,
    zonesWithNotes: sections.filter((section) => section.notes.length > 0).length,
    contributors: session.people.filter((person) => person.role !== 'viewer').length,
    agendaMinutes: session.steps.reduce((sum, step) => sum + step.minutes, 0),
  }
}
