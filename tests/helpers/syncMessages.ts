import * as encoding from 'lib0/encoding'

/** A message of varUints and byte arrays, e.g. `encodeMessage(0, 2, update)` for a sync update. */
export function encodeMessage(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

/** Presence of one client id as y-protocols encodes it. */
export function encodeState(clientId: number, clock: number, state: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, state)
  return encodeMessage(1, encoding.toUint8Array(encoder))
}
