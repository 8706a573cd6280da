import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { DocumentRef } from '#server/store'
import type { BoardDoc } from '#shared/board'
import type { CloseCode, SessionState } from '#shared/protocol'
import { Connection } from './connection.ts'
import type { SyncServer } from './createSyncServer.ts'
import { DamagedBoards } from './damagedBoards.ts'
import { type Admitted, FrontDoor } from './frontDoor.ts'
import { holdWorkshop, readPrivates } from './holdWorkshop.ts'
import { Identity } from './identity.ts'
import { isFreer } from './isFreer.ts'
import { createRoomLoader, type RoomLoader } from './loadRoom.ts'
import { mayWriteDocument } from './mayWriteDocument.ts'
import { OpenSessions } from './openSessions.ts'
import { type SyncParts, usualTiming } from './parts.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'
import { SessionStates, unknownState } from './sessionStates.ts'
import { UnfinishedMessages } from './unfinished.ts'

const goingAway = 1001
const internalError = 1011

export class LiveSyncServer implements SyncServer {
  readonly #parts: SyncParts
  readonly #states = new SessionStates()
  readonly #damaged = new DamagedBoards((workshopId) => {
    const state = this.#states.find(workshopId)
    return state && this.#mirror(workshopId, state)
  })
  readonly #loader: RoomLoader
  readonly #rooms: Rooms
  readonly #connections = new Set<Connection>()
  readonly #sessions: OpenSessions
  readonly #door: FrontDoor
  readonly #unfinished = new UnfinishedMessages()
  readonly #beat: NodeJS.Timeout

  constructor(parts: SyncParts) {
    const timing = { ...usualTiming, ...parts.timing }
    this.#parts = parts
    this.#sessions = new OpenSessions(parts.signIn)
    this.#door = new FrontDoor(parts, (...who) => this.#welcome(...who))
    this.#loader = createRoomLoader(parts, timing, async (workshopId) =>
      this.#damaged.told(workshopId, await this.#readState(workshopId)),
    )
    this.#rooms = new Rooms({
      load: (ref) => this.#damaged.watch(ref, this.#loader.load(ref)),
      compact: this.#loader.compact,
      idleMs: timing.idleMs,
      onUnloaded: ({ workshopId }) => {
        if (!this.#rooms.hasAnyOf(workshopId)) this.#states.forget(workshopId)
      },
      onFault: (err) => parts.log.error({ err }, 'sync: a room could not be let go'),
    })
    this.#beat = setInterval(() => {
      for (const connection of [...this.#connections]) connection.beat()
    }, timing.beatMs)
    this.#beat.unref()
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#door.handleUpgrade(request, socket, head)
  }

  async publishSession(workshopId: string, state: SessionState): Promise<void> {
    if (!this.#rooms.hasAnyOf(workshopId)) return
    const before = this.#states.find(workshopId)
    if (!this.#states.publish(workshopId, state)) return
    if (before !== undefined && isFreer(state, before)) this.#askAgain(workshopId)
    await this.#mirror(workshopId, state)
  }

  async readBoard<T>(workshopId: string, read: (doc: BoardDoc) => T): Promise<T> {
    return this.#withBoard(workshopId, (room) => read(room.doc))
  }

  editBoard(
    workshopId: string,
    write: (doc: BoardDoc) => void,
    keepFirst?: () => Promise<unknown>,
  ): Promise<void> {
    return this.#withBoard(workshopId, (room) => room.write(write, keepFirst))
  }

  readonly holdWorkshop: SyncServer['holdWorkshop'] = (workshopId, owner, act) =>
    holdWorkshop({ ...this.#parts, rooms: this.#rooms }, workshopId, owner, act)

  readonly readPrivates: SyncServer['readPrivates'] = (workshopId, read) =>
    readPrivates({ ...this.#parts, rooms: this.#rooms }, workshopId, read)

  disconnect(workshopId: string, participantId: string, code: CloseCode): void {
    for (const connection of [...this.#connections]) {
      const isTheirs =
        connection.workshopId === workshopId && connection.participantId === participantId
      if (isTheirs) connection.close(code, 'disconnected')
    }
  }

  async revoke(workshopId: string): Promise<void> {
    await this.#sessions.revoke(workshopId)
    this.#askAgain(workshopId)
  }

  counts() {
    return { connections: this.#connections.size, rooms: this.#rooms.count() }
  }

  async close(): Promise<void> {
    this.#door.shut()
    clearInterval(this.#beat)
    await this.#rooms.settled()
    for (const connection of [...this.#connections]) connection.close(goingAway, 'goingAway')
    await this.#rooms.close()
    await this.#loader.settled()
    await this.#door.close()
  }

  #welcome(socket: WebSocket, stream: Duplex, admitted: Admitted): void {
    const { workshopId, participantId, role, document, epoch } = admitted
    const ref: DocumentRef = {
      workshopId,
      document,
      owner: document === 'private' ? participantId : '',
    }
    const identity = new Identity(admitted, this.#states)
    const connection: Connection = new Connection({
      socket,
      stream,
      workshopId,
      participantId,
      role,
      epoch,
      stamp: () => identity.stamp(connection.role),
      session: () => this.#states.find(workshopId) ?? unknownState,
      mayWrite: () =>
        mayWriteDocument(connection.role, document, this.#states.find(workshopId) ?? unknownState),
      nowMs: this.#parts.steadyMs ?? this.#parts.nowMs,
      onError: (err) => this.#parts.log.debug({ ...ref, participantId, err }, 'sync: socket error'),
      onClosing: (code, reason) => {
        this.#door.countClosing(participantId, code)
        this.#parts.log.debug({ ...ref, participantId, code, reason }, 'sync: closing')
      },
    })
    this.#unfinished.watch(connection, socket, stream)
    this.#connections.add(connection)
    this.#sessions.add(connection, admitted.sessionToken)
    void connection.over.then(() => this.#connections.delete(connection))
    this.#enter(connection, ref, identity).catch((err: unknown) => {
      this.#parts.log.error({ ...ref, err }, 'sync: a document could not be opened')
      connection.close(internalError, 'notLoaded')
    })
  }

  async #enter(connection: Connection, ref: DocumentRef, identity: Identity): Promise<void> {
    await this.#sessions.check(connection)
    if (connection.isOver()) return
    const room = await this.#rooms.hold(ref)
    try {
      await identity.learn(this.#parts.store)
      if (connection.isOver()) return
      room.join(connection)
      connection.listen((message) => room.receive(connection, message))
      await connection.over
      room.leave(connection)
    } finally {
      this.#rooms.release(ref)
    }
  }

  #mirror(workshopId: string, state: SessionState): Promise<void> {
    const session: DocumentRef = { workshopId, document: 'session', owner: '' }
    const mirror = (copy: BoardDoc) =>
      this.#parts.mirrorSession(copy, this.#damaged.told(workshopId, state))
    return this.#inRoom(session, (room) => room.write(mirror))
  }

  async #readState(workshopId: string): Promise<SessionState> {
    const state = await this.#parts.readSession(workshopId)
    if (state === undefined) throw new Error(`There is no workshop ${workshopId}.`)
    return this.#states.read(workshopId, state)
  }

  /** Not waited for: a board that cannot be opened must not keep the state from being told. */
  #askAgain(workshopId: string): void {
    for (const ref of this.#rooms.refsOf(workshopId)) {
      this.#inRoom(ref, (room) => room.askAgain()).catch((err: unknown) => {
        this.#parts.log.error({ ...ref, err }, 'sync: nobody was asked again after the lock')
      })
    }
  }

  /** Does something with the board, loading it if need be. */
  #withBoard<T>(workshopId: string, act: (room: Room) => T | Promise<T>): Promise<T> {
    const ref: DocumentRef = { workshopId, document: 'board', owner: '' }
    return this.#rooms.use(ref, act)
  }

  /** Does something in a room that is in memory or on its way there; in a closed one nothing. */
  async #inRoom(ref: DocumentRef, act: (room: Room) => void | Promise<void>): Promise<void> {
    if (this.#rooms.has(ref)) await this.#rooms.use(ref, act)
  }
}
