import { expect } from 'vitest'
import { type Line, lineSchemas } from '#shared/board'
import type { CommandRequest } from '#shared/protocol'
import { type Sender, type StrategyChange, standingOf } from '#shared/session'
import { applyCommand, facilitator, noon, participant } from './carryOut.ts'
import { Workshop } from './roundWorkshop.ts'

type Command = Extract<CommandRequest, { line?: unknown }> | CommandRequest

/** A workshop whose strategy stands on the board: `lines` is what the server reads there. */
export class StrategyWorkshop extends Workshop {
  lines: Line[] = [statement('s1'), statement('s2'), move('m1')]
  frozen: StrategyChange[] = []

  decide(command: Command, by: Sender = facilitator, atMs = noon) {
    const { state, people } = this.content
    const strategy = {
      lines: this.lines,
      freeze: (text: string) => ({ text, hash: 'f'.repeat(64) }),
    }
    const after = applyCommand({ state, people, strategy }, by, command, atMs)
    if (!after.ok) return after.reason
    this.content = after.value
    if (after.value.frozen) this.frozen.push(after.value.frozen)
    return 'done'
  }

  /** Proposes a line and closes a consent round about it in which Bo gave this answer. */
  test(line: string, answer: 'agree' | 'block' | 'nobody' = 'agree', round = `r-${line}`) {
    expect(this.decide({ type: 'proposeLine', line })).toBe('done')
    const start = { kind: 'consent', id: round, question: 'Anything', line } as const
    expect(this.send({ type: 'openRound', round: start })).toBe('done')
    const reason = answer === 'block' ? { reason: 'Nobody can pay for it' } : {}
    if (answer !== 'nobody')
      this.send(
        { type: 'castBallot', round, ballot: { kind: 'consent', answer, ...reason } },
        participant,
      )
    expect(this.send({ type: 'closeRound', round })).toBe('done')
  }

  write(id: string, text: string) {
    this.lines = this.lines.map((line) => (line.id === id ? { ...line, text } : line))
  }

  standing(id: string) {
    const line = this.lines.find((one) => one.id === id)
    if (!line) throw new Error(`no line ${id}`)
    return standingOf(line, this.content.state)
  }
}

export function statement(id: string, more: object = {}): Line {
  return lineSchemas.statement.parse({ id, kind: 'statement', text: `We ${id}`, ...more })
}

export function move(id: string): Line {
  return lineSchemas.move.parse({ id, kind: 'move', text: `Do ${id}`, owner: { name: 'Ada' } })
}
