import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type DocumentName, messageTypes, syncPath, syncSubprotocol } from '#shared/protocol'
import { countingSocket } from './countingSocket.ts'
import { keepAlive } from './keepAlive.ts'
import { isFinal, refusalOf } from './refusals.ts'
import type { LedgerEvent } from './saveLedger.ts'

/** Longest pause between two attempts to connect. */
const maxBackoffMs = 2000

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
  let isClosed = false
  const startAgain = () => {
    if (!isClosed) reconnect(provider)
  }
  const provider = createProvider(request, startAgain)
  provider.messageHandlers[messageTypes.saved] = (_reply, decoder) =>
    tell({ kind: 'acknowledged', count: decoding.readVarUint(decoder) })
  provider.on('sync', (isSynced) => isSynced && tell({ kind: 'received' }))
  provider.on('status', ({ status }) => {
    if (status === 'connected') appearAgain(provider)
  })
  provider.on('connection-close', (event) => tellClosed(tell, event?.code))
  const stopBeating = keepAlive(provider, request.nowMs, startAgain)
  provider.connect()
  return {
    origin: provider,
    reconnect: startAgain,
    close: () => {
      isClosed = true
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

/** After a cut the others have taken this person's state away; they take back only a state with a higher clock. */
function appearAgain({ awareness }: WebsocketProvider): void {
  const state = awareness.getLocalState()
  if (state !== null) awareness.setLocalState(state)
}
