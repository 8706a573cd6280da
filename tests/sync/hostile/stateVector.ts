import * as encoding from 'lib0/encoding'

/** A well-formed state vector of made-up client ids. */
export function stateVector(entries: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries)
  for (let client = 0; client < entries; client += 1) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
  }
  return encoding.toUint8Array(encoder)
}
