import { showJoinCode, waitingMs } from '#server/access'
import type { Log } from '#server/observe'
import type { RoundDeadline, SessionEvent, SignedIn, Store } from '#server/store'
import { mayDo } from '#shared/access'
import type { Result } from '#shared/basics'
import type { BoardDoc, BoardFile } from '#shared/board'
import type {
  CommandRequest,
  CreateWorkshopRequest,
  HiddenNotes,
  OwnBallot,
  SessionState,
  WorkshopView,
} from '#shared/protocol'
import {
  countHidden,
  createSession,
  createSessionFromFile,
  findRound,
  sessionFor,
} from '#shared/session'
import { findTemplate } from '#shared/templates'
import { createAnnouncer } from './createAnnouncer.ts'
import { type KeptWorkshop, keepWorkshop } from './keepWorkshop.ts'
import { type HeldNotes, readNotes } from './moveNotes.ts'
import { toParticipant } from './people.ts'
import { closeDueRound } from './rounds/closeDueRound.ts'
import { type Ran, type RunRefusal, runCommand } from './runCommand.ts'
import { movesNotes, runMoving } from './runMoving.ts'

export interface SessionKeeper {
  /** Makes a workshop from a template, everything in one transaction. @throws Error for an unknown template */
  create(request: CreateWorkshopRequest): Promise<KeptWorkshop>
  /** Makes a workshop from a checked board file, with its people and its filled board, in one transaction. */
  import(file: BoardFile): Promise<KeptWorkshop>
  /** The state with its people, as stored; undefined for an unknown workshop. Holds hints: see sessionFor. */
  read(workshopId: string): Promise<SessionState | undefined>
  /** What somebody who is signed in reads: the state for their role, with the join code where they may see it. */
  view(signedIn: SignedIn): Promise<WorkshopView | undefined>
  /**
   * Carries out a command once per idempotency key and tells everybody. When it resolves, the change is on disk
   * and open rooms have it.
   */
  run(signedIn: SignedIn, command: CommandRequest, key: string): Promise<Result<Ran, RunRefusal>>
  /** One's own ballot in a round, and what one entered for people on site; `unknown` where there is no such round. Nobody reads another's. */
  ownBallot(signedIn: SignedIn, round: string): Promise<OwnBallot | 'unknown'>
  /** The session's log: what was carried out of these types of commands, first to last. */
  events(workshopId: string, types: readonly string[]): Promise<SessionEvent[]>
  /** The text of a version of the strategy; undefined where there is none of that id. */
  strategyVersion(workshopId: string, version: string): Promise<string | undefined>
  /** Closes a round whose time is over. */
  closeDueRound(deadline: RoundDeadline): Promise<void>
  /** What people wrote privately, as counts. */
  hidden(workshopId: string): Promise<HiddenNotes>
  /** Tells everybody the newest state, for changes that were not a command, e.g. somebody entered. Never rejects. */
  announce(workshopId: string): Promise<void>
}

export interface KeeperParts {
  readonly store: Store
  readonly log: Log
  readonly nowMs: () => number
  readonly newId: () => string
  /** Ends every open connection of the workshop whose session is no longer good; the others have the role of their session. */
  readonly revoke: (workshopId: string) => Promise<void>
  /** A step of that title began; '' when the agenda was left. What comes of it is nothing the command waits for. */
  readonly stepBegan: (workshopId: string, title: string) => void
  /** Reads the live board of a workshop. */
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  /** Rounds were opened or closed: which one closes by itself next may be another. */
  readonly roundsChanged: () => void
  /** Keeps board and private documents (all, or those of `owner`) still while `act` writes them and keeps what it wrote. */
  readonly holdWorkshop: <T>(
    workshopId: string,
    owner: string | undefined,
    act: (held: HeldNotes) => Promise<T>,
  ) => Promise<T>
  /** What `read` says of every private document, as it is on disk. */
  readonly readPrivates: <T>(
    workshopId: string,
    read: (owner: string, doc: BoardDoc) => T,
  ) => Promise<T[]>
  /** Brings the state to everybody who is connected. */
  readonly publish: (workshopId: string, state: SessionState) => Promise<void>
}

/** Commands after which sessions may be over, or of another role. */
const revoking: ReadonlySet<CommandRequest['type']> = new Set([
  'rotateLink',
  'rotateJoinCode',
  'removePerson',
  'setRole',
])

/** Commands after which another round may be the next to close by itself. */
const aboutDeadlines: ReadonlySet<CommandRequest['type']> = new Set([
  'openRound',
  'revote',
  'closeRound',
  'removeRound',
])

export function createSessionKeeper(parts: KeeperParts): SessionKeeper {
  const { store, log } = parts

  async function read(workshopId: string): Promise<SessionState | undefined> {
    const workshop = await store.findWorkshop(workshopId)
    if (!workshop) return undefined
    const people = await store.listParticipants(workshopId)
    const waiting = (await findWaiting(workshopId)).map(({ id }) => id)
    return {
      ...workshop.state,
      ...(waiting.length > 0 ? { waiting } : {}),
      people: people.map(toParticipant),
    }
  }

  const findWaiting = (workshopId: string) =>
    store.listWaiting(workshopId, parts.nowMs() - waitingMs)

  async function view({ workshopId, role }: SignedIn): Promise<WorkshopView | undefined> {
    const [workshop, state] = await Promise.all([store.findWorkshop(workshopId), read(workshopId)])
    if (!workshop || !state) return undefined
    const visible = { ...sessionFor(role, state), role }
    if (!mayDo(role, 'seeJoinCode', state).ok) return visible
    const joinCode = showJoinCode(workshop.joinCode)
    if (!mayDo(role, 'answerRequest', state).ok) return { ...visible, joinCode }
    const waiting = await findWaiting(workshopId)
    const requests = waiting.map(({ id, name, role: wanted }) => ({ id, name, role: wanted }))
    return { ...visible, joinCode, requests }
  }

  const tell = createAnnouncer(async (workshopId) => {
    const state = await read(workshopId)
    if (state) await parts.publish(workshopId, state)
  })

  // What happened is on disk already: failing to tell is logged, and the next telling or load brings it.
  async function announce(workshopId: string): Promise<void> {
    await tell(workshopId).catch((err) => log.error({ err, workshopId }, 'session not published'))
  }

  async function tellStep(workshopId: string): Promise<void> {
    const state = (await store.findWorkshop(workshopId))?.state
    const step = state?.steps.find(({ id }) => id === state.currentStep)
    parts.stepBegan(workshopId, step?.title ?? '')
  }

  return {
    read,
    view,
    announce,
    async hidden(workshopId) {
      const workshop = await store.findWorkshop(workshopId)
      const zones = workshop?.state.zones ?? []
      return countHidden(await parts.readPrivates(workshopId, readNotes), zones)
    },
    create({ title, date, functions, template: id }) {
      const template = findTemplate(id, functions)
      if (!template) throw new Error(`There is no template ${id}.`)
      return keepWorkshop(parts, createSession({ title, date, functions, template }), undefined)
    },
    import: (file) => keepWorkshop(parts, createSessionFromFile(file), file),
    async run(signedIn, command, key) {
      const ran = movesNotes(command)
        ? await runMoving(parts, signedIn, command, key)
        : await runCommand(parts, signedIn, command, key)
      if (ran.ok) {
        if (revoking.has(command.type)) await parts.revoke(signedIn.workshopId)
        if (command.type === 'setCurrentStep') await tellStep(signedIn.workshopId)
        if (aboutDeadlines.has(command.type)) parts.roundsChanged()
        await announce(signedIn.workshopId)
      }
      return ran
    },
    async ownBallot({ workshopId, participantId, role }, round) {
      const workshop = await store.findWorkshop(workshopId)
      if (!workshop || findRound(workshop.state, round) === undefined) return 'unknown'
      const own = await store.findBallot(workshopId, round, participantId)
      const entered = role === 'facilitator' ? await store.findOnSite(workshopId, round) : undefined
      const onSite = entered?.by === participantId ? entered.ballot : undefined
      return { ...(own ? { ballot: own.ballot } : {}), ...(onSite ? { onSite } : {}) }
    },
    events: (workshopId, types) => store.listEvents(workshopId, types),
    strategyVersion: async (workshopId, version) =>
      (await store.findStrategyVersion(workshopId, version))?.text,
    async closeDueRound(deadline) {
      await closeDueRound(parts, deadline)
      await announce(deadline.workshopId)
    },
  }
}
