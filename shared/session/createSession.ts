import { type Result, refuse, succeed } from '../basics/index.ts'
import type { BoardFile } from '../board/index.ts'
import { type SessionState, type TemplateId, templateIds } from '../protocol/index.ts'

/** A session without its people, who have their own rows on the server. */
export type StateWithoutPeople = Omit<SessionState, 'people'>

/** What of a template a session starts with. */
interface Beginning {
  readonly id: TemplateId
  readonly zones: SessionState['zones']
  readonly steps: SessionState['steps']
}

/** The state of a workshop that was started from a template a moment ago (S1, S2). */
export function createSession(start: {
  readonly title: string
  /** ISO calendar date. */
  readonly date?: string | undefined
  readonly functions?: readonly string[] | undefined
  readonly template: Beginning
}): StateWithoutPeople {
  return {
    title: start.title,
    ...(start.date === undefined ? {} : { date: start.date }),
    template: start.template.id,
    functions: distinct(start.functions ?? []),
    version: 0,
    zones: start.template.zones,
    steps: start.template.steps,
    locked: false,
  }
}

/** The state of a workshop that continues a checked board file (S3), or which ids the file uses twice (S4). */
export function createSessionFromFile(file: BoardFile): Result<StateWithoutPeople, 'repeatedId'> {
  const repeated = [
    ...repeatedIds(file.zones).map((id) => `zone ${id}`),
    ...repeatedIds(file.steps).map((id) => `step ${id}`),
  ]
  if (repeated.length > 0) return refuse('repeatedId', repeated.slice(0, 5).join(', '))
  const id = templateIds.find((known) => known === file.template) ?? 'blank'
  return succeed(createSession({ ...file, template: { ...file, id } }))
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
}

function repeatedIds(parts: readonly { readonly id: string }[]): string[] {
  const ids = parts.map((part) => part.id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
