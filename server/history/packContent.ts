import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { BoardContent } from '#shared/board'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** A board's content as it is stored: gzipped JSON, off the event loop. */
export function packContent(content: BoardContent): Promise<Uint8Array> {
  return compress(JSON.stringify(content))
}

/** What `packContent` made. The store has checked the bytes. */
export async function unpackContent(bytes: Uint8Array): Promise<BoardContent> {
  return JSON.parse((await expand(bytes)).toString()) as BoardContent
}
