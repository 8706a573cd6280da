import { expect } from 'vitest'
import type { Ballot, CommandRequest, Layer, OnSiteBallot } from '#shared/protocol'
import type {
  CastBallot,
  CastOnSite,
  CommandRefusal,
  Person,
  RoundSecrets,
  Sender,
  SessionContent,
} from '#shared/session'
import { applyCommand, facilitator, noon, threeSteps } from './carryOut.ts'

export const notes = ['n1', 'n2', 'n3', 'n4', 'n5'].map((id, index) => ({
  id,
  zone: index < 3 ? 'ideas' : undefined,
}))

/** A server in a few lines: the ballots of the rounds are kept beside the content, as changes say. */
export class Workshop {
  content: SessionContent<Person> = threeSteps()
  readonly ballots = new Map<string, Map<string, CastBallot>>()
  readonly onSite = new Map<string, CastOnSite>()
  items = notes

  send(command: CommandRequest, by: Sender = facilitator, atMs = noon): CommandRefusal | 'done' {
    const round = 'round' in command && typeof command.round === 'string' ? command.round : ''
    const secrets: RoundSecrets = {
      items: this.items,
      ballots: [...(this.ballots.get(round)?.values() ?? [])],
      onSite: this.onSite.get(round),
    }
    const { state, people } = this.content
    const after = applyCommand({ state, people, secrets }, by, command, atMs)
    if (!after.ok) return after.reason
    this.content = after.value
    for (const change of after.value.secrets?.changes ?? []) {
      const of = this.ballots.get(change.round) ?? new Map<string, CastBallot>()
      if (change.kind === 'cast') of.set(change.cast.participantId, change.cast)
      if (change.kind === 'takenBack') of.delete(change.participantId)
      if (change.kind === 'castOnSite') this.onSite.set(change.round, change.cast)
      if (change.kind === 'takenBackOnSite') this.onSite.delete(change.round)
      if (change.kind === 'removed') of.clear()
      this.ballots.set(change.round, of)
    }
    return 'done'
  }

  /** A participant of that function and layer. */
  person(id: string, silo?: string, layer?: Layer): Sender {
    const person: Person = {
      ...{ id, name: id, color: 'teal', role: 'participant' },
      ...{ function: silo, layer },
    }
    this.content = { ...this.content, people: [...this.content.people, person] }
    return { participantId: id, role: 'participant' }
  }

  cast(by: Sender, ballot: Ballot, atMs = noon): CommandRefusal | 'done' {
    return this.send({ type: 'castBallot', round: 'r', ballot }, by, atMs)
  }

  /** @param by a facilitator */
  castOnSite(ballot?: OnSiteBallot, by: Sender = facilitator, atMs = noon) {
    return this.send({ type: 'castOnSite', round: 'r', ...(ballot ? { ballot } : {}) }, by, atMs)
  }

  dots(by: Sender, dots: Record<string, number>): CommandRefusal | 'done' {
    return this.cast(by, { kind: 'dots', dots })
  }

  round(id = 'r') {
    return this.content.state.rounds?.find((round) => round.id === id)
  }

  result() {
    this.send({ type: 'closeRound', round: 'r' })
    const result = this.round()?.closed?.result
    if (!result) throw new Error('not closed')
    return result
  }
}

export type Start = Extract<CommandRequest, { type: 'openRound' }>['round']
export const dotRound = (more: Partial<Extract<Start, { kind: 'dots' }>> = {}): Start => ({
  kind: 'dots',
  id: 'r',
  question: 'Which first?',
  scope: { kind: 'all' },
  dots: 4,
  mostPerNote: 2,
  blind: true,
  ...more,
})
export const consentRound = (anonymous = false): Start => ({
  kind: 'consent',
  id: 'r',
  question: 'We answer within a day.',
  anonymous,
})

export function opened(round: Start = dotRound()): Workshop {
  const workshop = new Workshop()
  expect(workshop.send({ type: 'openRound', round })).toBe('done')
  return workshop
}
