import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { SignedIn } from '#server/store'
import { Arrivals } from './arrivals.ts'
import { PacedLine } from './pacedLine.ts'
import type { SyncParts } from './parts.ts'
import { readUpgrade, type UpgradeAsked } from './readUpgrade.ts'
import { type RefusedUpgrade, refuseUpgrade } from './refuseUpgrade.ts'
import { socketOptions } from './socketOptions.ts'

/** Who is let in, and to what. */
export type Admitted = SignedIn & UpgradeAsked

/** Somebody at the door. */
interface Arrival {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
  readonly address: string
}

const ignoreError = () => undefined

/** Turns upgrade requests into websockets of people who may be there, one after the other (SY1, SY5, SY6, SY7). */
export class FrontDoor {
  readonly #parts: SyncParts
  readonly #welcome: (socket: WebSocket, stream: Duplex, admitted: Admitted) => void
  readonly #sockets = new WebSocketServer(socketOptions)
  readonly #arrivals: Arrivals
  readonly #line: PacedLine
  #isShut = false

  /** @param welcome gets each websocket with the stream below it */
  constructor(
    parts: SyncParts,
    welcome: (socket: WebSocket, stream: Duplex, admitted: Admitted) => void,
  ) {
    this.#parts = parts
    this.#welcome = welcome
    const nowMs = parts.steadyMs ?? parts.nowMs
    this.#arrivals = new Arrivals(nowMs)
    this.#line = new PacedLine(nowMs)
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Before anything else: ws listens for errors only once the upgrade is done.
    socket.on('error', ignoreError)
    const address = this.#parts.addressOf?.(request) ?? ''
    this.#line.push(() =>
      this.#answer({ request, socket, head, address }).catch((err: unknown) => {
        this.#parts.log.error({ err }, 'sync: an upgrade failed')
        refuseUpgrade(socket, 'internal')
      }),
    )
  }

  /** Counts a connection that the server closed. */
  countClosing(participantId: string, code: number): void {
    this.#arrivals.countClosing(participantId, code)
  }

  /** Lets nobody in from now on. */
  shut(): void {
    this.#isShut = true
  }

  /** Resolves when every websocket is closed; ws itself ends those that do not answer the goodbye. */
  async close(): Promise<void> {
    this.shut()
    await Promise.all([...this.#sockets.clients].map(closed))
    this.#sockets.close()
  }

  async #answer(arrival: Arrival): Promise<void> {
    const { request, socket, head, address } = arrival
    // Who gave up in line costs no more.
    if (socket.destroyed) return
    const admitted = await this.#admit(request)
    // It may have begun to close while the token was looked up.
    if (this.#isShut) return refuseUpgrade(socket, 'closing')
    if (typeof admitted === 'string') {
      return refuseUpgrade(socket, this.#arrivals.refuse(address) ? 'tooMany' : admitted)
    }
    const leave = this.#arrivals.enter(address, admitted.participantId)
    if (leave === undefined) return refuseUpgrade(socket, 'tooMany')
    if (socket.destroyed) return leave()
    // ws may refuse the handshake without a word to us; the socket's end is the one sure sign.
    socket.once('close', leave)
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      socket.off('error', ignoreError)
      this.#welcome(webSocket, socket, admitted)
    })
  }

  /** Everything that can be said before there is a websocket. */
  async #admit(request: IncomingMessage): Promise<Admitted | RefusedUpgrade> {
    if (this.#isShut) return 'closing'
    const asked = readUpgrade(request, this.#parts.isOriginAllowed)
    if (!asked.ok) return asked.reason
    const signedIn = await this.#parts.signIn(asked.value.sessionToken)
    if (signedIn === undefined) return 'notSignedIn'
    if (signedIn.workshopId !== asked.value.workshopId) return 'wrongWorkshop'
    return { ...asked.value, ...signedIn }
  }
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()))
}
