import { deflateSync, inflateSync } from 'node:zlib'
import { sha256 } from './checksum.ts'
import { CorruptRowError, type DocumentRef } from './contract.ts'

/** How the bytes of a snapshot lie in its row: as they are (also those of before there was a choice), or deflated. */
export type Packing = 'plain' | 'deflate'

/** What a damaged row may claim of memory; no document comes near it. */
const mostBytes = 512 * 1024 * 1024

/** Fast rather than small: most of the gain is in field names and ids, which come again in every note. */
const level = 1

interface PackedRow {
  readonly bytes: Uint8Array
  readonly packing: string
  /** Of the bytes before they were packed, so that damage in the packing is noticed, too. */
  readonly sha256: string
}

/** A document's bytes as a row of `snapshots` holds them. */
export function pack(bytes: Uint8Array): PackedRow & { readonly packing: Packing } {
  const deflated = deflateSync(bytes, { level })
  const isSmaller = deflated.length < bytes.length
  return {
    bytes: isSmaller ? deflated : bytes,
    packing: isSmaller ? 'deflate' : 'plain',
    sha256: sha256(bytes),
  }
}

/** What `pack` was given. @throws CorruptRowError when the row does not hold it any more */
export function unpack(ref: DocumentRef, row: PackedRow & { readonly seq: number }): Uint8Array {
  const bytes = tryUnpack(row)
  if (bytes !== undefined && sha256(bytes) === row.sha256) return bytes
  throw new CorruptRowError(ref, row.seq, 'the bytes do not match their SHA-256')
}

function tryUnpack({ bytes, packing }: PackedRow): Uint8Array | undefined {
  if (packing === ('plain' satisfies Packing)) return bytes
  if (packing !== ('deflate' satisfies Packing)) return undefined
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    return undefined
  }
}
