import { mayDo } from '../access/index.ts'
import { type Result, refuse, succeed } from '../basics/index.ts'
import type { CommandRequest } from '../protocol/index.ts'
import { accessReducers } from './accessReducers.ts'
import { agendaReducers } from './agenda.ts'
import { attentionReducers } from './attention.ts'
import type {
  CommandRefusal,
  CommandType,
  Person,
  Reducer,
  Sender,
  SessionContent,
} from './command.ts'
import { countHiddenZones } from './hiddenZones.ts'
import { leadingReducers } from './leading.ts'
import { flagReducers } from './lines/flagReducers.ts'
import { lineReducers } from './lines/lineReducers.ts'
import { signingReducers } from './lines/signing.ts'
import { setLocked, setOthersMayEdit } from './lock.ts'
import { notePrivacy } from './privacy.ts'
import { setProfile } from './profile.ts'
import { revealReducers } from './reveal.ts'
import { setRole } from './roles.ts'
import { roundReducers } from './rounds/roundReducers.ts'
import { timerReducers } from './timer.ts'
import { setTitle } from './title.ts'
import { zoneReducers } from './zones.ts'

/** The list of commands: a new one is a reducer in its family's file and one line here. */
const reducers: { readonly [Type in CommandType]: Reducer<Type> } = {
  setTitle,
  setLocked,
  setOthersMayEdit,
  setProfile,
  setRole,
  ...agendaReducers,
  ...timerReducers,
  ...attentionReducers,
  ...leadingReducers,
  ...revealReducers,
  ...zoneReducers,
  ...roundReducers,
  ...lineReducers,
  ...flagReducers,
  ...signingReducers,
  ...accessReducers,
}

/**
 * Carries out a checked command: rights, freshness, the command itself, version + 1 (rules S10 to S17).
 * Never changes what it was given. `atMs` is now, by the server's clock. A refusal's `detail` is the current version (`stale`) or what was unknown.
 */
export function applyCommand<P extends Person>(
  before: SessionContent<P>,
  by: Sender,
  command: CommandRequest,
  atMs: number,
): Result<SessionContent<P>, CommandRefusal> {
  const allowed = mayDo(by.role, command.type, before.state)
  if (!allowed.ok) return allowed
  if (!before.people.some((person) => person.id === by.participantId)) return refuse('notFound')
  const { version } = before.state
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return refuse('stale', String(version))
  }
  const after = reduce(before, by, command, atMs)
  if (!after.ok) return after
  const state = countHiddenZones(before.state, notePrivacy(after.value.state, atMs))
  return succeed({ ...after.value, state: { ...state, version: version + 1 } })
}

function reduce<P extends Person>(
  before: SessionContent<P>,
  by: Sender,
  command: CommandRequest,
  atMs: number,
): Result<SessionContent<P>, CommandRefusal> {
  // The table pairs each type with its own reducer; TypeScript cannot follow that through a lookup.
  const reducer = reducers[command.type] as Reducer<CommandType>
  return reducer(before, by, command, atMs)
}
