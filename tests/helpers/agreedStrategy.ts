import { contentOf, type Line, lineSchemas } from '#shared/board'
import type { LineState, Round, SessionState } from '#shared/protocol'

/** A few lines of every kind, what was decided about them, and the round a move went through. */
export function agreedStrategy(): {
  readonly lines: Line[]
  readonly session: Pick<SessionState, 'lines' | 'rounds' | 'overruled'>
} {
  const lines = [
    lineSchemas.statement.parse({
      ...{ id: 's', kind: 'statement', zone: 'zone 0', sources: { n0: 'item' } },
      text: 'We serve households that want a warm home by tonight.',
    }),
    lineSchemas.move.parse({
      ...{ id: 'm', kind: 'move', text: 'Call back within a day', owner: { name: 'Ada' } },
      ...{ people: 3, hoursPerWeek: 12, money: { amount: 40_000, currency: 'EUR' } },
      ...{ start: '2027-01-11', end: '2027-06-30', measure: 'Calls answered within a day' },
      ...{ today: '62 %', target: '90 %', targetDate: '2027-06-30' },
      ...{ functions: { Sales: true, Service: true }, stages: { during: true, after: true } },
      ...{ businessGoal: { words: 'Keep 95 % of contracts' }, stopped: 'The weekly call report' },
    }),
    lineSchemas.guardrail.parse({
      ...{ id: 'g', kind: 'guardrail', form: 'neverTrade' },
      ...{ text: 'a warm home', forWhat: 'a full schedule' },
    }),
    lineSchemas.commitment.parse({
      ...{ id: 'c', kind: 'commitment', act: 'stop', text: 'Counting calls per hour' },
      ...{ by: { name: 'Bo' }, function: 'Service', layer: 'middle', date: '2027-01-31' },
    }),
    lineSchemas.commitment.parse({
      ...{ id: 'e', kind: 'commitment', act: 'fund', text: 'A second van', earlier: true },
      ...{ by: { name: 'Cy' }, outcome: 'kept' },
    }),
    lineSchemas.move.parse({ id: 'p', kind: 'move', text: 'A loyalty card' }),
    lineSchemas.move.parse({ id: 'd', kind: 'move', text: 'Only a draft' }),
  ]
  const decide = (id: string, more: Partial<LineState>): LineState => {
    const line = lines.find((one) => one.id === id)
    if (!line) throw new Error(`no line ${id}`)
    const at = { atMs: Date.UTC(2026, 10, 22), by: 'Ada' }
    return { line: id, status: 'agreed', content: contentOf(line), ...at, ...more }
  }
  const round: Round = {
    ...{ id: 'r', kind: 'consent', question: 'Call back within a day', options: [], line: 'm' },
    ...{ blind: true, openedAtMs: 1 },
    closed: {
      atMs: 2,
      result: {
        ballots: 7,
        tallies: [[4, 2, 1, 0, 0]],
        groups: [],
        reservations: [{ answer: 'concern', reason: 'Who covers the night?', name: 'Bo' }],
      },
    },
  }
  const states = [
    decide('s', {}),
    decide('m', { round: 'r' }),
    decide('g', {}),
    decide('c', {}),
    decide('p', { status: 'parked', reason: 'Next year' }),
  ]
  const reason = { reason: 'Only we have depots', by: 'Ada', atMs: 3 }
  const overruled = [{ line: 'm', flag: 'fields-complete', ...reason }]
  return { lines, session: { lines: states, rounds: [round], overruled } }
}
