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
    othersMayEdit: false,
  }
}

/** The state of a workshop that continues a checked board file (S3). */
export function createSessionFromFile(file: BoardFile): StateWithoutPeople {
  const id = templateIds.find((known) => known === file.template) ?? 'blank'
  const rounds = (file.rounds ?? []).filter(({ closed }) => closed !== undefined)
  return {
    ...createSession({ ...file, template: { ...file, id } }),
    ...(rounds.length > 0 ? { rounds } : {}),
    ...(file.lines === undefined ? {} : { lines: file.lines }),
    ...(file.overruled === undefined ? {} : { overruled: file.overruled }),
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
}
