import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { RefusalReason } from '#client/view'
import {
  type DocumentName,
  messageTypes,
  readRefusal,
  syncPath,
  syncSubprotocol,
} from '#shared/protocol'
import type { BrowserParts } from './browserParts.ts'
import { countingSocket } from './countingSocket.ts'
import { keepAlive } from './keepAlive.ts'
import { neverBack } from './neverBack.ts'
import { isFinal, refusalOf } from './refusals.ts'
import { retryDelay } from './retryDelay.ts'
import type { LedgerEvent } from './saveLedger.ts'

export interface DocumentConnection {
  /** Drops the connection and makes a new one at once, also after a final refusal. */
  reconnect(): void
  close(): void
}

export interface ConnectRequest {
  readonly parts: BrowserParts
  readonly workshopId: string
  readonly name: DocumentName
  readonly sessionToken: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Told in the order in which things happen on the wire. */
  readonly tell: (event: LedgerEvent) => void
  /** The epoch of the document's copy, where it has one. */
  readonly epoch?: number | undefined
  /** The server has said which epoch the document is in. */
  readonly onEpoch: (epoch: number) => void
  /** Asked after an attempt that never got a connection. */
  readonly askWhy: () => Promise<RefusalReason | undefined>
}

/** Connects one document through a stock y-websocket provider and keeps it connected until it is closed or finally refused. */
export function connectDocument(request: ConnectRequest): DocumentConnection {
  const { parts, tell } = request
  let isClosed = false
  const startAgain = () => {
    if (!isClosed) reconnect(provider)
  }
  const provider = createProvider(request, startAgain)
  const attempts = keepTrying(request, provider)
  provider.messageHandlers[messageTypes.saved] = (_reply, decoder) =>
    tell({ kind: 'acknowledged', count: decoding.readVarUint(decoder) })
  provider.messageHandlers[messageTypes.epoch] = (_reply, decoder) => {
    const epoch = decoding.readVarUint(decoder)
    nameEpoch(provider, epoch)
    request.onEpoch(epoch)
  }
  nameEpoch(provider, request.epoch)
  provider.on('sync', (isSynced) => isSynced && tell({ kind: 'received' }))
  provider.on('status', ({ status }) => {
    if (status === 'connected') appearAgain(provider)
  })
  const stopWatching = keepAlive({
    provider,
    parts,
    startAgain,
    tryNow: attempts.tryNow,
    onDoubt: () => tell({ kind: 'doubted' }),
    onAnswer: () => tell({ kind: 'answered' }),
  })
  provider.connect()
  return {
    reconnect: startAgain,
    close: () => {
      isClosed = true
      stopWatching()
      attempts.stop()
      provider.destroy()
    },
  }
}

/** Own pauses between attempts instead of the provider's, which have no jitter: it is told never to try by itself. */
function keepTrying({ parts, tell, askWhy }: ConnectRequest, provider: WebsocketProvider) {
  const nowMs = neverBack(parts.nowMs)
  let lostAtMs: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasOpen = false
  let isOver = false
  const tryNow = () => {
    clearTimeout(timer)
    if (!isOver) provider.connect()
  }
  const tryLater = () => {
    clearTimeout(timer)
    lostAtMs ??= nowMs()
    const lostForMs = nowMs() - lostAtMs
    timer = setTimeout(tryNow, retryDelay(lostForMs, parts.random(), parts.isVisible()))
  }
  const refuse = (reason: RefusalReason, rule?: string) => {
    clearTimeout(timer)
    isOver = true
    tell({ kind: 'refused', reason, rule })
  }
  const lookInto = async () => {
    const reason = await askWhy()
    if (reason !== undefined && !provider.wsconnected) refuse(reason)
  }
  provider.on('sync', (isSynced) => {
    if (isSynced) lostAtMs = undefined
  })
  provider.on('status', ({ status }) => {
    if (status === 'connecting') [wasOpen, isOver] = [false, false]
    if (status === 'connected') wasOpen = true
  })
  provider.on('connection-close', (event) => {
    tell({ kind: 'cut' })
    // Closed by ourselves: whoever did it also says what comes next.
    if (event === null) return
    const reason = refusalOf(event.code)
    if (reason !== undefined && isFinal(event.code))
      return refuse(reason, readRefusal(event.reason)?.reason)
    if (reason !== undefined) tell({ kind: 'refused', reason })
    if (!wasOpen) void lookInto()
    tryLater()
  })
  const stop = () => {
    isOver = true
    clearTimeout(timer)
  }
  return { tryNow, stop }
}

function createProvider(request: ConnectRequest, startAgain: () => void): WebsocketProvider {
  const { parts, tell, name, workshopId } = request
  const path = syncPath(workshopId, name)
  const serverUrl = `${parts.serverOrigin}${path.slice(0, -name.length - 1)}`
  return new WebsocketProvider(serverUrl, name, request.doc, {
    connect: false,
    awareness: request.awareness,
    protocols: [syncSubprotocol, `bearer.${request.sessionToken}`],
    disableBc: true,
    shouldReconnect: () => false,
    WebSocketPolyfill: countingSocket(parts.WebSocket, {
      opened: () => tell({ kind: 'opened' }),
      sentStep2: () => tell({ kind: 'sentStep2' }),
      sentUpdate: () => tell({ kind: 'sentUpdate' }),
      // Not from inside send(): the provider is in the middle of handing out this update.
      tooLargeForLive: () => queueMicrotask(startAgain),
    }),
  })
}

/** From the next connection on: a copy must not be merged with a document of another epoch. */
function nameEpoch(provider: WebsocketProvider, epoch: number | undefined): void {
  if (epoch !== undefined) provider.params = { epoch: String(epoch) }
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
