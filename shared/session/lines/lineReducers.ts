import { type Result, refuse, succeed } from '../../basics/index.ts'
import { contentOf, type Line } from '../../board/index.ts'
import { type LineState, limits } from '../../protocol/index.ts'
import type { CommandRefusal, Person, Reducer, Sender, SessionContent } from '../command.ts'
import { type LineStanding, standingOf } from './standingOf.ts'

/** Freezes the wording of a draft (S221). */
const proposeLine: Reducer<'proposeLine'> = (before, by, { line: id }, atMs) => {
  const found = findLine(before, id)
  if (!found.ok) return found
  const { line, standing } = found.value
  if (line.text.trim() === '') return refuse('emptyLine')
  if (standing.status !== 'draft' && standing.status !== 'parked') return refuse('notADraft')
  return decide(before, by, { line: id, status: 'proposed', content: contentOf(line), atMs })
}

/** Whatever was decided, it is a draft now (S224). */
const reopenLine: Reducer<'reopenLine'> = (before, _by, { line: id }) => {
  const { lines: decided = [], ...rest } = before.state
  if (!decided.some(({ line }) => line === id)) return refuse('unknownLine', id)
  if (isInOpenRound(before, id)) return refuse('lineInRound')
  const lines = decided.filter(({ line }) => line !== id)
  return succeed({
    state: { ...rest, ...(lines.length > 0 ? { lines } : {}) },
    people: before.people,
  })
}

/** Agrees on what was tested, word for word (S222). */
const agreeLine: Reducer<'agreeLine'> = (before, by, { line: id, reason }, atMs) => {
  const found = findLine(before, id)
  if (!found.ok) return found
  const { line, standing } = found.value
  const missing = missingFor(line, standing, isInOpenRound(before, id))
  if (missing !== undefined) return refuse(missing)
  const { round } = standing
  if (isBlocked(standing) && reason === undefined) return refuse('blocked')
  if (isZoneAgreed(before, line)) return refuse('zoneAgreed')
  const why = reason === undefined ? {} : { reason }
  return decide(before, by, {
    line: id,
    status: 'agreed',
    content: contentOf(line),
    atMs,
    ...(round ? { round: round.id } : {}),
    ...why,
  })
}

/** Sets a line aside with what it said (S223). */
const parkLine: Reducer<'parkLine'> = (before, by, { line: id, reason }, atMs) => {
  const found = findLine(before, id)
  if (!found.ok) return found
  if (isInOpenRound(before, id)) return refuse('lineInRound')
  const content = contentOf(found.value.line)
  const why = reason === undefined ? {} : { reason }
  return decide(before, by, { line: id, status: 'parked', content, atMs, ...why })
}

/** What a line lacks to be agreed. A guardrail or a commitment is agreed in one act: whoever commits has said so. */
function missingFor(
  { kind }: Line,
  { status }: LineStanding,
  isVotedOn: boolean,
): 'notTested' | 'notProposed' | 'notADraft' | 'lineInRound' | undefined {
  if (isVotedOn) return 'lineInRound'
  if (status === 'agreed') return 'notADraft'
  if (status === 'tested' || kind === 'guardrail' || kind === 'commitment') return undefined
  return status === 'proposed' ? 'notTested' : 'notProposed'
}

/** The commands about how lines stand (S220 to S226). */
export const lineReducers = { proposeLine, reopenLine, agreeLine, parkLine }

interface FoundLine {
  readonly line: Line
  readonly standing: LineStanding
}

/** A line people can agree on, as it stands on the board at this moment; a team's flags and conflicts are none. */
function findLine<P extends Person>(
  { state, strategy }: SessionContent<P>,
  id: string,
): Result<FoundLine, CommandRefusal> {
  const line = strategy?.lines.find((one) => one.id === id)
  const isAgreeable = line !== undefined && line.kind !== 'flag' && line.kind !== 'conflict'
  if (!isAgreeable) return refuse('unknownLine', id)
  return succeed({ line, standing: standingOf(line, state) })
}

function decide<P extends Person>(
  { state, people }: SessionContent<P>,
  by: Sender,
  decision: Omit<LineState, 'by'>,
): Result<SessionContent<P>, CommandRefusal> {
  const others = (state.lines ?? []).filter(({ line }) => line !== decision.line)
  if (others.length >= limits.decidedLines) return refuse('tooManyLines')
  const name = people.find(({ id }) => id === by.participantId)?.name ?? ''
  return succeed({ state: { ...state, lines: [...others, { ...decision, by: name }] }, people })
}

function isInOpenRound<P extends Person>({ state }: SessionContent<P>, id: string): boolean {
  return (state.rounds ?? []).some(({ line, closed }) => line === id && closed === undefined)
}

/** Tallies of a consent round are in the order of its answers; `block` is the fourth. */
function isBlocked({ round }: LineStanding): boolean {
  return (round?.closed?.result.tallies[0]?.[3] ?? 0) > 0
}

/** A zone's question has one agreed answer. */
function isZoneAgreed<P extends Person>(
  { state, strategy }: SessionContent<P>,
  line: Line,
): boolean {
  if (line.kind !== 'statement' || line.zone === undefined) return false
  return (strategy?.lines ?? []).some(
    (other) =>
      other.kind === 'statement' &&
      other.id !== line.id &&
      other.zone === line.zone &&
      standingOf(other, state).status === 'agreed',
  )
}
