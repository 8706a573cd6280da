import * as decoding from 'lib0/decoding'
import { type Result, refuse, succeed } from '#shared/basics'
import { isForbiddenKey } from '#shared/board'
import { ForbiddenPart } from './forbiddenPart.ts'
import { readUint } from './readUint.ts'
import { skipAny } from './skipAny.ts'

export interface Id {
  readonly client: number
  readonly clock: number
}

/** One struct of an update: where it is, how long, and what it hangs on. */
export interface StructShape extends Id {
  readonly length: number
  readonly origin: Id | undefined
  readonly rightOrigin: Id | undefined
  /** Name of a root, or the id of the type it is in; undefined when its neighbours say. */
  readonly parent: Id | string | undefined
  /** An entry of a map, as far as the struct itself says so. */
  readonly hasKey: boolean
}

/** A stretch of deleted clocks. */
export interface Range extends Id {
  readonly length: number
}

/** What is in an update, without its contents. */
export interface UpdateShape {
  /** Section by section, each client at most once, clocks without gaps. */
  readonly structs: readonly StructShape[]
  readonly deletions: readonly Range[]
}

/** Far above what a person makes, far below what makes Yjs ignore or allocate without end (trust.md). */
const mostLength = 100_000
const mostClock = 2 ** 31
const longestKey = 64

/** The first five bits of a struct's info say what it is, the others what follows. */
const kindBits = 0x1f
const hasOriginBit = 0x80
const hasRightOriginBit = 0x40
const hasKeyBit = 0x20

const kinds = { gc: 0, deleted: 1, string: 4, type: 7, any: 8, skip: 10 } as const
/** Y.Map and Y.Text; arrays and XML are not part of a board. */
const typeRefs: ReadonlySet<number> = new Set([1, 2])

/**
 * Reads the structure of a V1 update step by step and stops at the first thing no client of ours makes.
 * Unlike the decoders of Yjs and lib0 it never makes room for a length before the bytes are seen: seven
 * bytes that claim an array of 30 million entries cost seven steps. Never throws.
 */
export function readShape(
  update: Uint8Array,
  mostStructs: number,
): Result<UpdateShape, 'malformed' | 'tooLarge' | 'forbiddenPart'> {
  try {
    const decoder = decoding.createDecoder(update)
    const structs = readStructs(decoder, mostStructs)
    if (structs === undefined) return refuse('tooLarge', 'structs')
    const deletions = readDeletions(decoder)
    if (decoding.hasContent(decoder)) return refuse('malformed', 'tail')
    return succeed({ structs, deletions })
  } catch (error) {
    if (error instanceof ForbiddenPart) return refuse('forbiddenPart', error.message)
    return refuse('malformed')
  }
}

function readStructs(decoder: decoding.Decoder, most: number): StructShape[] | undefined {
  const structs: StructShape[] = []
  const clients = new Set<number>()
  for (let sections = readUint(decoder); sections > 0; sections -= 1) {
    const count = readUint(decoder)
    const client = readUint(decoder)
    // Yjs would keep the last section of a client and forget the others.
    if (clients.has(client)) throw new ForbiddenPart('section')
    clients.add(client)
    let clock = readUint(decoder)
    for (let left = count; left > 0; left -= 1) {
      if (structs.length >= most) return undefined
      const struct = readStruct(decoder, { client, clock })
      structs.push(struct)
      clock += struct.length
    }
  }
  return structs
}

function readStruct(decoder: decoding.Decoder, id: Id): StructShape {
  const info = readByte(decoder)
  const kind = info & kindBits
  if (kind === kinds.skip) throw new ForbiddenPart('skip')
  const { origin, rightOrigin, parent, hasKey } =
    kind === kinds.gc ? noLinks : readLinks(decoder, info)
  const length = readLength(decoder, kind)
  if (length < 1 || length > mostLength) throw new ForbiddenPart('length')
  if (id.clock + length >= mostClock) throw new ForbiddenPart('clock')
  // Named one by one: spreading takes several times as long, and a first sync has ten thousand of them.
  return { client: id.client, clock: id.clock, length, origin, rightOrigin, parent, hasKey }
}

const noLinks = { origin: undefined, rightOrigin: undefined, parent: undefined, hasKey: false }

function readLinks(decoder: decoding.Decoder, info: number): typeof noLinks | Links {
  const origin = info & hasOriginBit ? readId(decoder) : undefined
  const rightOrigin = info & hasRightOriginBit ? readId(decoder) : undefined
  if (origin !== undefined || rightOrigin !== undefined) {
    return { origin, rightOrigin, parent: undefined, hasKey: false }
  }
  const isRoot = readUint(decoder) === 1
  const parent = isRoot ? decoding.readVarString(decoder) : readId(decoder)
  const hasKey = (info & hasKeyBit) !== 0
  if (hasKey) checkKey(decoding.readVarString(decoder))
  return { origin, rightOrigin, parent, hasKey }
}

type Links = Pick<StructShape, 'origin' | 'rightOrigin' | 'parent' | 'hasKey'>

function checkKey(key: string): void {
  if (key.length > longestKey || isForbiddenKey(key)) throw new ForbiddenPart('key')
}

/** The clocks its content takes up. */
function readLength(decoder: decoding.Decoder, kind: number): number {
  if (kind === kinds.gc || kind === kinds.deleted) return readUint(decoder)
  if (kind === kinds.string) return decoding.readVarString(decoder).length
  if (kind === kinds.any) return skipAll(decoder)
  if (kind !== kinds.type) throw new ForbiddenPart('content')
  if (!typeRefs.has(readUint(decoder))) throw new ForbiddenPart('type')
  return 1
}

function skipAll(decoder: decoding.Decoder): number {
  const count = readUint(decoder)
  if (count > mostLength) throw new ForbiddenPart('length')
  for (let left = count; left > 0; left -= 1) skipAny(decoder)
  return count
}

function readDeletions(decoder: decoding.Decoder): Range[] {
  const ranges: Range[] = []
  for (let sections = readUint(decoder); sections > 0; sections -= 1) {
    const client = readUint(decoder)
    for (let left = readUint(decoder); left > 0; left -= 1) {
      const clock = readUint(decoder)
      const length = readUint(decoder)
      if (length < 1) throw new ForbiddenPart('range')
      ranges.push({ client, clock, length })
    }
  }
  return ranges
}

function readId(decoder: decoding.Decoder): Id {
  return { client: readUint(decoder), clock: readUint(decoder) }
}

/** lib0 reads past the end as undefined. */
function readByte(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new Error('The update ends in the middle of a struct.')
  return decoding.readUint8(decoder)
}
