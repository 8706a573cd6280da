import type { Report, ReportPerson } from '#shared/report'
import { authorDetail } from '../labels/authorDetail.ts'
import type { Labels } from '../labels/createLabels.ts'
import { roleLabel } from '../labels/labelOf.ts'
import { optionally } from './optionally.ts'
import type { TypesetParts } from './typesetParts.ts'

/** The cover: what fits on one page. Who does not is in the appendix, and the cover says how many. */
export function coverOf(report: Report, { labels, gate, templateTitle }: TypesetParts) {
  const { title, date, functions } = report.cover
  const people = report.people.filter((person) => person.role !== 'viewer')
  const shown = firstRows(people, labels)
  const more = people.length - shown.length
  return {
    title: gate.rich(title),
    longTitle: title.length > 60,
    date: optionally(date, labels.date),
    template: labels.say('template', { title: templateTitle }),
    functions:
      functions.length === 0
        ? null
        : gate.rich(labels.say('functions', { list: shortList(functions, labels) })),
    people: shown.map((person) => ({
      name: gate.again(person.name),
      detail: gate.again(detailOf(person, labels)),
    })),
    more: more > 0 ? labels.say('morePeople', { count: labels.number(more) }) : null,
  }
}

const columns = 3
/** Lines of names and details below the title, and letters in one of them, as front.typ sets them. */
const mostLines = 20
const lettersInName = 22
const lettersInDetail = 32
const lettersOfFunctions = 260

/** Whole rows of people until the lines are used up. */
function firstRows(people: readonly ReportPerson[], labels: Labels): readonly ReportPerson[] {
  let lines = 0
  for (let from = 0; from < people.length; from += columns) {
    const row = people.slice(from, from + columns)
    lines += Math.max(...row.map((person) => linesOf(person, labels)))
    if (lines > mostLines) return people.slice(0, from)
  }
  return people
}

function linesOf(person: ReportPerson, labels: Labels): number {
  const detail = detailOf(person, labels)
  return Math.ceil(person.name.length / lettersInName) + Math.ceil(detail.length / lettersInDetail)
}

/** Taking part is what everyone on the cover did; leading is worth a word. */
function detailOf(person: ReportPerson, labels: Labels): string {
  const leads = person.role === 'facilitator'
  return authorDetail(person, labels, leads ? roleLabel(labels, person.role) : undefined)
}

function shortList(functions: readonly string[], labels: Labels): string {
  const short = functions.filter(
    (_, index) => functions.slice(0, index + 1).join(', ').length <= lettersOfFunctions,
  )
  return labels.list(short.length < functions.length ? [...short, '…'] : short)
}
