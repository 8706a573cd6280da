import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** How one kind of server wraps the messages of y-protocols. */
export interface Dialect {
  /** What a client says before anything else. */
  readonly greeting: readonly Uint8Array[]
  wrap(message: Uint8Array): Uint8Array
  /** A message of y-protocols or of ours, ready to be read from its type on; undefined for anything else. */
  unwrap(frame: Uint8Array): decoding.Decoder
}

/** y-websocket's own: nothing around the message. */
export const plainDialect: Dialect = {
  greeting: [],
  wrap: (message) => message,
  unwrap: (frame) => decoding.createDecoder(frame),
}

/** Hocuspocus: the document's name before every message, and a token (here an empty one) before the first. */
export function hocuspocusDialect(room: string): Dialect {
  const name = encodeWith((encoder) => encoding.writeVarString(encoder, room))
  const token = encodeWith((encoder) => {
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, '')
  })
  const wrap = (message: Uint8Array) => {
    const wrapped = new Uint8Array(name.length + message.length)
    wrapped.set(name)
    wrapped.set(message, name.length)
    return wrapped
  }
  return {
    greeting: [wrap(token)],
    wrap,
    unwrap: (frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint8Array(decoder)
      return decoder
    },
  }
}

function encodeWith(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
