/**
 * May a page of this origin open a sync socket? Only pages of ours: from PUBLIC_URL, or from the host the request
 * itself was sent to. A missing or `null` origin (other programs, sandboxed frames) is refused: a program says its
 * origin if it means to connect.
 */
export function createOriginCheck(
  publicUrl: string | undefined,
): (origin: string | undefined, host: string | undefined) => boolean {
  return (origin, host) => {
    if (origin === undefined || !URL.canParse(origin)) return false
    const { protocol, host: originHost, origin: plain } = new URL(origin)
    if (protocol !== 'http:' && protocol !== 'https:') return false
    return plain === publicUrl || originHost === host?.toLowerCase()
  }
}
