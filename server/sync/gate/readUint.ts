import * as decoding from 'lib0/decoding'

/** A varUint. lib0 makes NaN of one with hundreds of padding bytes. @throws when it is no safe integer or cut off */
export function readUint(decoder: decoding.Decoder): number {
  const value = decoding.readVarUint(decoder)
  if (!Number.isSafeInteger(value)) throw new Error('The number is none.')
  return value
}
