import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type DocumentName, messageTypes, syncPath, syncSubprotocol } from '#shared/protocol'
import { countingSocket } from './countingSocket.ts'
import { beatMs, heartbeatStep } from './heartbeat.ts'
import { isFinal, refusalOf } from './refusals.ts'
import type { LedgerEvent } from './saveLedger.ts'

/** Longest pause between two attempts to connect. */
const maxBackoffMs = 2000
/** A connection that is still being made after so long is given up and tried anew: browsers themselves wait for minutes. */
const connectWithinMs = 10_000

export interface DocumentConnection {
  /** Origin of what the server sent. */
  readonly origin: unknown
  /** Drops the connection and makes a new one at once, also after a final refusal. */
  reconnect(): void
  close(): void
}

export interface ConnectRequest {
  /** ws:// or wss:// and host, no path. */
  readonly serverOrigin: string
  readonly workshopId: string
  readonly name: DocumentName
  readonly sessionToken: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly WebSocket: typeof WebSocket
  readonly nowMs: () => number
  /** Told in the order in which things happen on the wire. */
  readonly tell: (event: LedgerEvent) => void
}

/** Connects one document through a stock y-websocket provider and keeps it connected until it is closed or finally refused. */
export function connectDocument(request: ConnectRequest): DocumentConnection {
  const { tell } = request
  const provider = createProvider(request, () => reconnect(provider))
  provider.messageHandlers[messageTypes.saved] = (_reply, decoder) =>
    tell({ kind: 'acknowledged', count: decoding.readVarUint(decoder) })
  provider.on('sync', (isSynced) => isSynced && tell({ kind: 'received' }))
  provider.on('connection-close', (event) => tellClosed(tell, event?.code))
  const stopBeating = keepBeating(provider, request.nowMs)
  provider.connect()
  return {
    origin: provider,
    reconnect: () => reconnect(provider),
    close: () => {
      stopBeating()
      provider.destroy()
    },
  }
}

function createProvider(request: ConnectRequest, startAgain: () => void): WebsocketProvider {
  const { tell, name, workshopId } = request
  const path = syncPath(workshopId, name)
  const serverUrl = `${request.serverOrigin}${path.slice(0, -name.length - 1)}`
  return new WebsocketProvider(serverUrl, name, request.doc, {
    connect: false,
    awareness: request.awareness,
    protocols: [syncSubprotocol, `bearer.${request.sessionToken}`],
    disableBc: true,
    maxBackoffTime: maxBackoffMs,
    shouldReconnect: (event) => !isFinal(event.code),
    WebSocketPolyfill: countingSocket(request.WebSocket, {
      opened: () => tell({ kind: 'opened' }),
      sentStep2: () => tell({ kind: 'sentStep2' }),
      sentUpdate: () => tell({ kind: 'sentUpdate' }),
      // Not from inside send(): the provider is in the middle of handing out this update.
      tooLargeForLive: () => queueMicrotask(startAgain),
    }),
  })
}

function tellClosed(tell: ConnectRequest['tell'], code: number | undefined): void {
  tell({ kind: 'cut' })
  const reason = code === undefined ? undefined : refusalOf(code)
  if (reason !== undefined) tell({ kind: 'refused', reason })
}

/** `disconnect` forgets a silent socket at once instead of waiting for its closing handshake. */
function reconnect(provider: WebsocketProvider): void {
  provider.disconnect()
  provider.connect()
}

function keepBeating(provider: WebsocketProvider, nowMs: () => number): () => void {
  let askedMs: number | undefined
  let connectingMs: number | undefined
  const beat = () => {
    connectingMs = provider.wsconnecting ? (connectingMs ?? nowMs()) : undefined
    if (connectingMs !== undefined && nowMs() - connectingMs >= connectWithinMs) {
      connectingMs = undefined
      reconnect(provider)
    }
    if (!provider.wsconnected) return
    const lastMessageMs = provider.wsLastMessageReceived
    const step = heartbeatStep({ nowMs: nowMs(), lastMessageMs, askedMs })
    if (step === 'ask') askedMs = askForLife(provider, nowMs())
    if (step === 'cut') reconnect(provider)
  }
  const timer = setInterval(beat, beatMs)
  return () => clearInterval(timer)
}

/** The server answers a query for awareness, even with nobody there. */
function askForLife(provider: WebsocketProvider, nowMs: number): number {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.queryAwareness)
  provider.ws?.send(encoding.toUint8Array(encoder))
  return nowMs
}
