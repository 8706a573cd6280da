import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'
import { messageTypes } from '#shared/protocol'
import { beatMs, heartbeatStep } from './heartbeat.ts'

/** A connection that is still being made after so long is given up and tried anew: browsers themselves wait for minutes. */
const connectWithinMs = 10_000

/**
 * Watches one provider's connection and starts it anew when it went silent. Own clock and own watch instead of
 * y-websocket's, which waits for 30 s.
 * @returns stops
 */
export function keepAlive(
  provider: WebsocketProvider,
  nowMs: () => number,
  startAgain: () => void,
): () => void {
  let lastMessageMs = nowMs()
  let askedMs: number | undefined
  let connectingMs: number | undefined
  const hear = () => {
    lastMessageMs = nowMs()
  }
  hearEveryMessage(provider, hear)
  provider.on('status', ({ status }) => {
    if (status === 'connected') hear()
    connectingMs = status === 'connecting' ? nowMs() : undefined
    askedMs = undefined
  })
  const beat = () => {
    if (connectingMs !== undefined && nowMs() - connectingMs >= connectWithinMs) startAgain()
    if (!provider.wsconnected) return
    const step = heartbeatStep({ nowMs: nowMs(), lastMessageMs, askedMs })
    if (step === 'cut') return startAgain()
    if (step === 'wait') return
    askForLife(provider)
    askedMs = nowMs()
  }
  const timer = setInterval(beat, beatMs)
  return () => clearInterval(timer)
}

function hearEveryMessage(provider: WebsocketProvider, hear: () => void): void {
  provider.messageHandlers = provider.messageHandlers.map((handle) => (...message) => {
    hear()
    handle(...message)
  })
}

/**
 * Asks for anything at all. A query for awareness is the smallest question, but has no answer where nobody is present; there
 * sync step 1 is answered for certain.
 */
function askForLife(provider: WebsocketProvider): void {
  const encoder = encoding.createEncoder()
  if (provider.awareness.getLocalState() === null) {
    encoding.writeVarUint(encoder, messageTypes.sync)
    writeSyncStep1(encoder, provider.doc)
  } else encoding.writeVarUint(encoder, messageTypes.queryAwareness)
  provider.ws?.send(encoding.toUint8Array(encoder))
}
