import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep2, writeSyncStep1 } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'
import { messageTypes } from '#shared/protocol'
import type { BrowserParts } from './browserParts.ts'
import { beatMs, heartbeatStep } from './heartbeat.ts'
import { neverBack } from './neverBack.ts'
import { watchLife } from './watchLife.ts'

/** A connection that is still being made after so long is given up and tried anew: browsers themselves wait for minutes. */
const connectWithinMs = 8000

interface Watch {
  readonly provider: WebsocketProvider
  readonly parts: Pick<BrowserParts, 'page' | 'nowMs'>
  /** Drops what there is of a connection and makes a new one. */
  readonly startAgain: () => void
  /** Woken while there is no connection, nor one being made. */
  readonly tryNow: () => void
  /** The connection looks open, but may have died while we slept: nothing it said before counts until `onAnswer`. */
  readonly onDoubt: () => void
  readonly onAnswer: () => void
}

/**
 * Watches one provider's connection and starts it anew when it went silent. Own clock and own watch instead of
 * y-websocket's, which waits for 30 s.
 * @returns stops
 */
export function keepAlive(watch: Watch): () => void {
  const { provider, parts, startAgain } = watch
  const nowMs = neverBack(parts.nowMs)
  let lastMessageMs = nowMs()
  let askedMs: number | undefined
  let connectingMs: number | undefined
  hearEveryMessage(provider, (isStep2) => {
    lastMessageMs = nowMs()
    if (isStep2) watch.onAnswer()
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') lastMessageMs = nowMs()
    connectingMs = status === 'connecting' ? nowMs() : undefined
    askedMs = undefined
  })
  const ask = (write: (encoder: encoding.Encoder, provider: WebsocketProvider) => void) => {
    sendTo(provider, write)
    askedMs = nowMs()
  }
  const beat = () => {
    if (connectingMs !== undefined && nowMs() - connectingMs >= connectWithinMs) startAgain()
    if (!provider.wsconnected) return
    const step = heartbeatStep({ nowMs: nowMs(), lastMessageMs, askedMs })
    if (step === 'cut') startAgain()
    if (step === 'ask') ask(writeLifeQuestion)
  }
  const wake = () => {
    if (!provider.wsconnected) return provider.wsconnecting ? undefined : watch.tryNow()
    watch.onDoubt()
    // A question that is open already keeps its time.
    const isAsking = askedMs !== undefined && askedMs > lastMessageMs
    if (isAsking) sendTo(provider, writeStateQuestion)
    else ask(writeStateQuestion)
  }
  return watchLife({ page: parts.page, nowMs }, beatMs, beat, wake)
}

function hearEveryMessage(provider: WebsocketProvider, hear: (isStep2: boolean) => void): void {
  provider.messageHandlers = provider.messageHandlers.map((handle, type) => (...message) => {
    const isStep2 =
      type === messageTypes.sync && decoding.peekVarUint(message[1]) === messageYjsSyncStep2
    handle(...message)
    hear(isStep2)
  })
}

function sendTo(
  provider: WebsocketProvider,
  write: (encoder: encoding.Encoder, provider: WebsocketProvider) => void,
): void {
  const encoder = encoding.createEncoder()
  write(encoder, provider)
  provider.ws?.send(encoding.toUint8Array(encoder))
}

/**
 * Asks for anything at all. A query for awareness is the smallest question, but has no answer where nobody is present; there
 * sync step 1 is answered for certain.
 */
function writeLifeQuestion(encoder: encoding.Encoder, provider: WebsocketProvider): void {
  if (provider.awareness.getLocalState() === null) writeStateQuestion(encoder, provider)
  else encoding.writeVarUint(encoder, messageTypes.queryAwareness)
}

/** Its answer, sync step 2, is sent to this question only: whatever waited in the socket since before is no answer. */
function writeStateQuestion(encoder: encoding.Encoder, provider: WebsocketProvider): void {
  encoding.writeVarUint(encoder, messageTypes.sync)
  writeSyncStep1(encoder, provider.doc)
}
