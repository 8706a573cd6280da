import { openRoundOf } from '#client/view'
import { mayDo } from '#shared/access'
import type { Ballot, SessionState } from '#shared/protocol'
import { ballotFor, type Voter } from './ballotFor.ts'

/** What somebody made up does next. */
export type Act =
  | { readonly kind: 'write'; readonly zone: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'vote'; readonly round: string; readonly ballot: Ballot }

/** What they know when they decide. */
export interface Seen {
  readonly session: SessionState
  readonly participantId: string
  readonly voter: Voter
  /** Notes they have written in the current step. */
  readonly written: number
  /** Ids of the rounds they have a ballot in. */
  readonly voted: ReadonlySet<string>
}

/** What one of them writes in a step, as long as it is open. */
const notesPerStep = 3
/** Before the agenda begins a board shows that they are there, and no more. */
const notesBefore = 1

/**
 * The next thing to do, or nothing for now. A vote comes first, because somebody waits for it; then notes, in the zones
 * of the step; then "I'm done".
 * @param random from 0 to 1, for choices
 */
export function nextAct(seen: Seen, random: () => number): Act | undefined {
  const { session, participantId, voter, written, voted } = seen
  const round = openRoundOf(session)
  if (round) {
    if (voted.has(round.id)) return undefined
    return { kind: 'vote', round: round.id, ballot: ballotFor(round, voter, random) }
  }
  const step = session.steps.find(({ id }) => id === session.currentStep)
  const zones = zonesOf(session, step?.zones ?? [])
  const writes = step === undefined || step.activity.kind === 'write'
  const most = step === undefined ? notesBefore : notesPerStep
  const mayWrite = mayDo('participant', 'writeBoard', session).ok
  if (writes && mayWrite && zones.length > 0 && written < most) {
    return { kind: 'write', zone: zones[Math.floor(random() * zones.length)]?.id ?? '' }
  }
  const isDone = session.done?.includes(participantId) ?? false
  return step !== undefined && step.activity.kind !== 'break' && !isDone
    ? { kind: 'done' }
    : undefined
}

/** Those of the step; where it names none, the first of the board. */
function zonesOf({ zones }: SessionState, ids: readonly string[]): SessionState['zones'] {
  const inFocus = zones.filter(({ id }) => ids.includes(id))
  return inFocus.length > 0 ? inFocus : zones.slice(0, 1)
}
