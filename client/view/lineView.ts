import { mayWriteLine } from '#shared/access'
import { compareLines, type Line, type LineKind, type LineOf } from '#shared/board'
import type { SessionState } from '#shared/protocol'
import { type LineStanding, type LineStatus, standingOf } from '#shared/session'
import type { ViewState } from './viewState.ts'

type Lines = ViewState['lines']

const sorted = new WeakMap<Lines, Map<LineKind, readonly Line[]>>()

/** The lines of a kind, first to last; the same list as long as no line is another. */
export function linesOf<Kind extends LineKind>(
  { lines }: Pick<ViewState, 'lines'>,
  kind: Kind,
): readonly LineOf<Kind>[] {
  const known = sorted.get(lines) ?? new Map<LineKind, readonly Line[]>()
  sorted.set(lines, known)
  const list =
    known.get(kind) ?? [...lines.values()].filter((line) => line.kind === kind).sort(compareLines)
  known.set(kind, list)
  return list as readonly LineOf<Kind>[]
}

interface KnownStanding {
  readonly lines: SessionState['lines']
  readonly rounds: SessionState['rounds']
  readonly standing: LineStanding
}

const standings = new WeakMap<Line, KnownStanding>()

/** How a line stands (draft, proposed, tested, agreed or parked) and on what that rests; the same object as long as neither it nor a decision is another. */
export function standingIn({ session }: Pick<ViewState, 'session'>, line: Line): LineStanding {
  const { lines, rounds } = session ?? {}
  const known = standings.get(line)
  if (known && known.lines === lines && known.rounds === rounds) return known.standing
  const standing = standingOf(line, session ?? {})
  standings.set(line, { lines, rounds, standing })
  return standing
}

export function statusIn(state: Pick<ViewState, 'session'>, line: Line): LineStatus {
  return standingIn(state, line).status
}

/** Whether a line's words and fields rest because it is proposed, and being tested. */
export function isFrozen({ session }: Pick<ViewState, 'session'>, { id }: Line): boolean {
  return session !== undefined && !mayWriteLine(id, 'write', session).ok
}
