import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { type Result, refuse, succeed } from '#shared/basics'
import { messageTypes } from '#shared/protocol'

/** What a client may say. `isComplete` marks sync step 2: everything the client has and the server has not. */
export type ClientMessage =
  | { readonly kind: 'stateVector'; readonly bytes: Uint8Array }
  | { readonly kind: 'update'; readonly bytes: Uint8Array; readonly isComplete: boolean }
  /** Part of the frame; read it at once, and never beyond its end. */
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'queryPresence' }

/** Reads one binary frame (y-protocols/PROTOCOL.md and y-websocket 3.1). Never throws. */
export function readMessage(frame: Uint8Array): Result<ClientMessage, 'malformed'> {
  try {
    return readKnown(decoding.createDecoder(frame)) ?? refuse('malformed')
  } catch {
    return refuse('malformed')
  }
}

export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encode(messageTypes.sync, messageYjsSyncStep1, stateVector)
}

export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encode(messageTypes.sync, messageYjsSyncStep2, update)
}

export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encode(messageTypes.sync, messageYjsUpdate, update)
}

export function encodePresence(states: Uint8Array): Uint8Array {
  return encode(messageTypes.awareness, states)
}

/** The first `count` update messages of this connection are on disk. */
export function encodeSaved(count: number): Uint8Array {
  return encode(messageTypes.saved, count)
}

/** Which epoch the document is in. */
export function encodeEpoch(epoch: number): Uint8Array {
  return encode(messageTypes.epoch, epoch)
}

function readKnown(decoder: decoding.Decoder): Result<ClientMessage, 'malformed'> | undefined {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.awareness:
      return withRest(decoder, (bytes) => ({ kind: 'presence', bytes }))
    case messageTypes.queryAwareness:
      return decoding.hasContent(decoder) ? undefined : succeed({ kind: 'queryPresence' })
    default:
      return undefined
  }
}

function readSync(decoder: decoding.Decoder): Result<ClientMessage, 'malformed'> | undefined {
  const step = decoding.readVarUint(decoder)
  if (step === messageYjsSyncStep1) {
    return withRest(decoder, (bytes) => ({ kind: 'stateVector', bytes: copyOf(bytes) }))
  }
  if (step !== messageYjsSyncStep2 && step !== messageYjsUpdate) return undefined
  const isComplete = step === messageYjsSyncStep2
  return withRest(decoder, (bytes) => ({ kind: 'update', bytes: copyOf(bytes), isComplete }))
}

/** The payload is the last field of every message, so its length must be exactly what is left. */
function withRest(
  decoder: decoding.Decoder,
  make: (bytes: Uint8Array) => ClientMessage,
): Result<ClientMessage, 'malformed'> | undefined {
  const length = decoding.readVarUint(decoder)
  if (length !== decoder.arr.length - decoder.pos) return undefined
  return succeed(make(decoder.arr.subarray(decoder.pos)))
}

/**
 * A buffer of its own, for what Yjs will read: lib0 reads through the underlying ArrayBuffer, and in a pooled one a
 * forged length inside the payload would reach into somebody else's message.
 */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}

function encode(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}
