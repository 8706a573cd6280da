import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws'
import type { DocumentRef, SignedIn } from '#server/store'
import type { BoardDoc } from '#shared/board'
import { type CloseCode, limits, type SessionState, syncSubprotocol } from '#shared/protocol'
import { Connection } from './connection.ts'
import type { SyncServer } from './createSyncServer.ts'
import { Identity } from './identity.ts'
import { createRoomLoader, type RoomLoader } from './loadRoom.ts'
import { mayWriteDocument } from './mayWriteDocument.ts'
import { type SyncParts, usualTiming } from './parts.ts'
import { readUpgrade, type UpgradeAsked } from './readUpgrade.ts'
import { type RefusedUpgrade, refuseUpgrade } from './refuseUpgrade.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'
import { SessionStates } from './sessionStates.ts'

const goingAway = 1001
const internalError = 1011

/** How long a peer may take to answer a goodbye. */
const goodbyeMs = 2_000

/** A message of ours is a frame or two; ws lets a peer hold memory with unfinished ones. */
const mostFragments = 64
const mostBufferedChunks = 4096

/** The last two are younger than @types/ws. */
type SocketOptions = ServerOptions & {
  readonly maxBufferedChunks: number
  readonly closeTimeout: number
}

const socketOptions: SocketOptions = {
  noServer: true,
  clientTracking: true,
  perMessageDeflate: false,
  maxPayload: limits.frameBytes,
  maxFragments: mostFragments,
  maxBufferedChunks: mostBufferedChunks,
  closeTimeout: goodbyeMs,
  handleProtocols: () => syncSubprotocol,
}

/** A room always has a state; should that ever fail, nobody but a facilitator writes. */
const unknownState = { locked: true }

export class LiveSyncServer implements SyncServer {
  readonly #parts: SyncParts
  readonly #sockets = new WebSocketServer(socketOptions)
  readonly #states = new SessionStates()
  readonly #loader: RoomLoader
  readonly #rooms: Rooms
  readonly #connections = new Set<Connection>()
  readonly #beat: NodeJS.Timeout
  #isClosing = false

  constructor(parts: SyncParts) {
    const timing = { ...usualTiming, ...parts.timing }
    this.#parts = parts
    this.#loader = createRoomLoader(parts, timing, (workshopId) => this.#readState(workshopId))
    this.#rooms = new Rooms({
      load: this.#loader.load,
      compact: this.#loader.compact,
      idleMs: timing.idleMs,
      onUnloaded: ({ workshopId }) => {
        if (!this.#rooms.hasAnyOf(workshopId)) this.#states.forget(workshopId)
      },
      onFault: (err) => parts.log.error({ err }, 'sync: a room could not be let go'),
    })
    this.#beat = setInterval(() => this.#beatAll(), timing.beatMs)
    this.#beat.unref()
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Before anything else: ws listens for errors only once the upgrade is done.
    const ignoreError = () => undefined
    socket.on('error', ignoreError)
    this.#admit(request)
      .then((admitted) => {
        // It may have begun to close while the token was looked up.
        if (this.#isClosing) return refuseUpgrade(socket, 'closing')
        if (typeof admitted === 'string') return refuseUpgrade(socket, admitted)
        this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
          socket.off('error', ignoreError)
          this.#welcome(webSocket, socket, admitted)
        })
      })
      .catch((err: unknown) => {
        this.#parts.log.error({ err }, 'sync: an upgrade failed')
        refuseUpgrade(socket, 'internal')
      })
  }

  async publishSession(workshopId: string, state: SessionState): Promise<void> {
    if (!this.#rooms.hasAnyOf(workshopId)) return
    const wasLocked = this.#states.find(workshopId)?.locked ?? false
    if (!this.#states.publish(workshopId, state)) return
    if (wasLocked && !state.locked) this.#askAgain(workshopId)
    const session: DocumentRef = { workshopId, document: 'session', owner: '' }
    await this.#inRoom(session, (room) =>
      room.write((copy) => this.#parts.mirrorSession(copy, state)),
    )
  }

  async readBoard<T>(workshopId: string, read: (doc: BoardDoc) => T): Promise<T> {
    const ref: DocumentRef = { workshopId, document: 'board', owner: '' }
    const room = await this.#rooms.hold(ref)
    try {
      return read(room.doc)
    } finally {
      this.#rooms.release(ref)
    }
  }

  disconnect(workshopId: string, participantId: string, code: CloseCode): void {
    for (const connection of [...this.#connections]) {
      const isTheirs =
        connection.workshopId === workshopId && connection.participantId === participantId
      if (isTheirs) connection.close(code, 'disconnected')
    }
  }

  counts() {
    return { connections: this.#connections.size, rooms: this.#rooms.count() }
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#beat)
    await this.#rooms.settled()
    for (const connection of [...this.#connections]) connection.close(goingAway, 'goingAway')
    await this.#rooms.close()
    await this.#loader.settled()
    // ws itself ends those that do not answer the goodbye.
    await Promise.all([...this.#sockets.clients].map(closed))
    this.#sockets.close()
  }

  /** Everything that can be said before there is a websocket. */
  async #admit(request: IncomingMessage): Promise<(SignedIn & UpgradeAsked) | RefusedUpgrade> {
    if (this.#isClosing) return 'closing'
    const asked = readUpgrade(request, this.#parts.isOriginAllowed)
    if (!asked.ok) return asked.reason
    const signedIn = await this.#parts.signIn(asked.value.sessionToken)
    if (signedIn === undefined) return 'notSignedIn'
    if (signedIn.workshopId !== asked.value.workshopId) return 'wrongWorkshop'
    return { ...asked.value, ...signedIn }
  }

  #welcome(socket: WebSocket, stream: Duplex, admitted: SignedIn & UpgradeAsked): void {
    const { workshopId, participantId, role, document } = admitted
    const ref: DocumentRef = {
      workshopId,
      document,
      owner: document === 'private' ? participantId : '',
    }
    const identity = new Identity(admitted, this.#states)
    const connection = new Connection({
      socket,
      stream,
      workshopId,
      participantId,
      stamp: () => identity.stamp(),
      mayWrite: () =>
        mayWriteDocument(role, document, this.#states.find(workshopId) ?? unknownState),
      nowMs: this.#parts.nowMs,
      onError: (err) => this.#parts.log.debug({ ...ref, participantId, err }, 'sync: socket error'),
      onClosing: (code, reason) =>
        this.#parts.log.debug({ ...ref, participantId, code, reason }, 'sync: closing'),
    })
    this.#connections.add(connection)
    void connection.over.then(() => this.#connections.delete(connection))
    this.#enter(connection, ref, identity).catch((err: unknown) => {
      this.#parts.log.error({ ...ref, err }, 'sync: a document could not be opened')
      connection.close(internalError, 'notLoaded')
    })
  }

  async #enter(connection: Connection, ref: DocumentRef, identity: Identity): Promise<void> {
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

  async #readState(workshopId: string): Promise<SessionState> {
    const state = await this.#parts.readSession(workshopId)
    if (state === undefined) throw new Error(`There is no workshop ${workshopId}.`)
    return this.#states.read(workshopId, state)
  }

  /** Not waited for: a board that cannot be opened must not keep the state from being told. */
  #askAgain(workshopId: string): void {
    const board: DocumentRef = { workshopId, document: 'board', owner: '' }
    this.#inRoom(board, (room) => room.askAgain()).catch((err: unknown) => {
      this.#parts.log.error({ ...board, err }, 'sync: nobody was asked again after the lock')
    })
  }

  /** Does something in a room that is in memory or on its way there; in a closed one nothing. */
  async #inRoom(ref: DocumentRef, act: (room: Room) => void | Promise<void>): Promise<void> {
    if (!this.#rooms.has(ref)) return
    const room = await this.#rooms.hold(ref)
    try {
      await act(room)
    } finally {
      this.#rooms.release(ref)
    }
  }

  #beatAll(): void {
    for (const connection of [...this.#connections]) connection.beat()
  }
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()))
}
