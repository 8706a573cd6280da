import type { Result } from '../basics/index.ts'
import type { CommandRequest, Layer, ParticipantColor, Role } from '../protocol/index.ts'
import type { StateWithoutPeople } from './createSession.ts'
import type { LineRefusal, LineSecrets, StrategyChange } from './lines/lineSecrets.ts'
import type { RoundRefusal, RoundSecrets } from './rounds/roundSecrets.ts'

/** What a command may read and change of a person; whoever stores people may know more about them. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly color: ParticipantColor
  readonly function: string | undefined
  readonly layer: Layer | undefined
  readonly role: Role
  /** What a facilitator made them, which stays theirs when they come back; absent: nothing. */
  readonly madeRole?: Role | undefined
}

/** State and people together, because one command may change both. */
export interface SessionContent<P extends Person> {
  readonly state: StateWithoutPeople
  readonly people: readonly P[]
  /** What commands about rounds need and change beside the state; only the server has it. */
  readonly secrets?: RoundSecrets
  /** What commands about the strategy need beside the state, and what one of them keeps; only the server has it. */
  readonly strategy?: LineSecrets
  readonly frozen?: StrategyChange
}

/** Who sent the command, with the role of the link they came by. */
export interface Sender {
  readonly participantId: string
  readonly role: Role
}

export type CommandType = CommandRequest['type']
export type CommandOf<Type extends CommandType> = Extract<CommandRequest, { type: Type }>

export type CommandRefusal =
  | 'facilitatorOnly'
  | 'viewersRead'
  | 'boardLocked'
  | 'boardPaused'
  | 'stale'
  | 'notFound'
  | 'unknownStep'
  | 'unknownFunction'
  | 'unknownPerson'
  | 'removeYourself'
  | 'lastFacilitator'
  | 'unknownRequest'
  | 'unknownZone'
  | 'tooManySteps'
  | 'tooManyZones'
  | 'currentStep'
  | 'noTimer'
  | RoundRefusal
  | LineRefusal
  | 'privateStep'

/** Carries out one type of command, `atMs` by the server's clock. Rights and version were checked before and the version is raised after. */
export type Reducer<Type extends CommandType> = <P extends Person>(
  before: SessionContent<P>,
  by: Sender,
  command: CommandOf<Type>,
  atMs: number,
) => Result<SessionContent<P>, CommandRefusal>
