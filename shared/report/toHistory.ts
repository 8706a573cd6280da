import type { Line } from '../board/index.ts'
import type { Round, SessionState } from '../protocol/index.ts'

/** Something the session's log says was done; `body` holds ids of what it was about. */
export interface LoggedEvent {
  readonly type: string
  /** Participant id; '' for the server itself. */
  readonly by: string
  readonly atMs: number
  readonly body: Readonly<Record<string, unknown>>
}

/** What happened when, for whoever was not there. */
export interface ReportEvent {
  readonly atMs: number
  readonly kind: ReportEventKind
  /** Title of the step, words of the round or line; undefined where it is gone, or there is none. */
  readonly about: string | undefined
  /** Who did it; undefined for the server. */
  readonly by: string | undefined
}

const kinds = {
  setCurrentStep: 'step',
  reveal: 'reveal',
  openRound: 'roundOpened',
  closeRound: 'roundClosed',
  agreeLine: 'agreed',
  parkLine: 'parked',
  freezeStrategy: 'frozen',
  signStrategy: 'signed',
} as const
export type ReportEventKind = (typeof kinds)[keyof typeof kinds]

/** Types of the log that a report tells of. Ballots, private notes and who looked where are not among them. */
export const toldEvents = Object.keys(kinds)

/** How the session went, first to last. An event of another type is passed over. Pure, never throws. */
export function toHistory(
  events: readonly LoggedEvent[],
  session: Pick<SessionState, 'steps' | 'rounds' | 'people'>,
  lines: readonly Line[],
): ReportEvent[] {
  const names = new Map(session.people.map(({ id, name }) => [id, name]))
  return events.flatMap((event) => {
    const kind = kinds[event.type as keyof typeof kinds]
    if (kind === undefined) return []
    // The agenda was left: nothing began.
    if (kind === 'step' && event.body.step === undefined) return []
    const about = aboutOf(event.body, session, lines)
    return { atMs: event.atMs, kind, about, by: names.get(event.by) }
  })
}

function aboutOf(
  { step, round, line }: LoggedEvent['body'],
  {
    steps,
    rounds = [],
  }: { readonly steps: SessionState['steps']; readonly rounds?: Round[] | undefined },
  lines: readonly Line[],
): string | undefined {
  if (step !== undefined) return steps.find(({ id }) => id === step)?.title
  if (round !== undefined) return rounds.find(({ id }) => id === round)?.question
  return line === undefined ? undefined : lines.find(({ id }) => id === line)?.text
}
