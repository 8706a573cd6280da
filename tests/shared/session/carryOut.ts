import type { CommandRequest } from '#shared/protocol'
import {
  applyCommand as apply,
  createSession,
  type Person,
  type Sender,
  type SessionContent,
} from '#shared/session'
import { findTemplate } from '#shared/templates'

/** A moment of the server's clock. */
export const noon = Date.UTC(2026, 10, 27, 12)
export const minute = 60_000

export const facilitator = { participantId: 'ada', role: 'facilitator' } as const
export const participant = { participantId: 'bo', role: 'participant' } as const
export const viewer = { participantId: 'cy', role: 'viewer' } as const

/** A command at noon, unless another time is named. */
export function applyCommand(
  before: SessionContent<Person>,
  by: Sender,
  command: CommandRequest,
  atMs = noon,
) {
  return apply(before, by, command, atMs)
}

/** A session with three steps of 10, 20 and 30 minutes, and Ada, Bo and Cy. */
export function threeSteps(): SessionContent<Person> {
  const template = findTemplate('inside-out')
  if (!template) throw new Error('no template')
  const steps = ['ten', 'twenty', 'thirty'].map((id, index) => ({
    ...template.steps[0],
    ...{ id, title: id, minutes: 10 * (index + 1), zones: [] },
    activity: { kind: 'write' as const },
  })) as unknown as typeof template.steps
  const state = createSession({ title: 'Strategy', template: { ...template, steps } })
  return { state, people: [facilitator, participant, viewer].map(person) }
}

function person({ participantId: id, role }: Sender): Person {
  return { id, name: id, role, color: 'teal', function: undefined, layer: undefined }
}

/** One command after the other, each at its minute after noon. @throws Error with the reason of the first that is refused */
export function after(
  before: SessionContent<Person>,
  ...acts: readonly (readonly [atMinute: number, command: CommandRequest, by?: Sender])[]
): SessionContent<Person> {
  return acts.reduce((content, [atMinute, command, by = facilitator]) => {
    const done = applyCommand(content, by, command, noon + atMinute * minute)
    if (!done.ok) throw new Error(`${command.type}: ${done.reason}`)
    return done.value
  }, before)
}
