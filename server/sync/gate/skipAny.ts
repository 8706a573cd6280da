import * as decoding from 'lib0/decoding'
import { isForbiddenKey } from '#shared/board'
import { ForbiddenPart } from './forbiddenPart.ts'
import { readUint } from './readUint.ts'

/** Nothing of ours is nested this deep; what is deeper would only exhaust the stack of whoever reads it. */
const deepest = 16

type Skipper = (decoder: decoding.Decoder, depth: number) => void

const skipNothing: Skipper = () => undefined

/** By lib0's type byte. Not among them: big integers (122) and bytes (116), which a board has not. */
const skippers: Readonly<Record<number, Skipper>> = {
  127: skipNothing, // undefined
  126: skipNothing, // null
  125: (decoder) => checkFinite(decoding.readVarInt(decoder)),
  124: (decoder) => checkFinite(decoding.readFloat32(decoder)),
  123: (decoder) => checkFinite(decoding.readFloat64(decoder)),
  121: skipNothing, // false
  120: skipNothing, // true
  119: (decoder) => void decoding.readVarString(decoder),
  118: skipObject,
  117: skipArray,
}

/**
 * Steps over one value of lib0's "any" encoding, with the rules of a board: finite numbers, no bytes, no big
 * integers, no keys that reach a prototype (lib0 itself would set it).
 * @throws ForbiddenPart, or an Error at the end of the bytes
 */
export function skipAny(decoder: decoding.Decoder, depth = 0): void {
  if (depth > deepest) throw new ForbiddenPart('depth')
  if (!decoding.hasContent(decoder)) throw new Error('The update ends in the middle of a value.')
  const skip = skippers[decoding.readUint8(decoder)]
  if (skip === undefined) throw new ForbiddenPart('value')
  skip(decoder, depth)
}

function skipObject(decoder: decoding.Decoder, depth: number): void {
  for (let left = readUint(decoder); left > 0; left -= 1) {
    if (isForbiddenKey(decoding.readVarString(decoder))) throw new ForbiddenPart('key')
    skipAny(decoder, depth + 1)
  }
}

function skipArray(decoder: decoding.Decoder, depth: number): void {
  for (let left = readUint(decoder); left > 0; left -= 1) skipAny(decoder, depth + 1)
}

function checkFinite(number: number): void {
  if (!Number.isFinite(number)) throw new ForbiddenPart('number')
}
