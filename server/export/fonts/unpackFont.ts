import { createRequire } from 'node:module'

/** A WOFF2 font as TTF; Typst reads no WOFF2. */
export async function unpackFont(woff2: Uint8Array): Promise<Uint8Array> {
  // Required when needed: a development dependency that the built server never touches.
  const load = createRequire(import.meta.url)
  const { decompress } = load('wawoff2') as {
    decompress(bytes: Uint8Array): Promise<Uint8Array>
  }
  return decompress(woff2)
}
