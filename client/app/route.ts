/** Which page an address means. The fragment of a workshop's address carries a link's token, that of the join page a join code. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'workshop'; readonly workshopId: string; readonly token: string | undefined }
  /** The workshop for everybody in a room to see. */
  | { readonly page: 'projector'; readonly workshopId: string; readonly token: string | undefined }
  /** What was agreed in the workshop, to be read. */
  | { readonly page: 'strategy'; readonly workshopId: string; readonly token: string | undefined }
  | { readonly page: 'unknown' }

/** Never throws: a fragment that is not valid percent-encoding is taken as it stands. */
export function parseRoute(pathname: string, hash: string): Route {
  const [first, second, ...more] = pathname.split('/').filter(Boolean)
  const fragment = decodeFragment(hash.replace(/^#/, ''))
  if (first === undefined) return { page: 'home' }
  if (first === 'join' && second === undefined) return { page: 'join', code: fragment }
  if (first === 'w' && second !== undefined && more.length === 0)
    return { page: 'workshop', workshopId: second, token: fragment || undefined }
  if (first === 'w' && second !== undefined && more.join('/') === 'projector')
    return { page: 'projector', workshopId: second, token: fragment || undefined }
  if (first === 'w' && second !== undefined && more.join('/') === 'strategy')
    return { page: 'strategy', workshopId: second, token: fragment || undefined }
  return { page: 'unknown' }
}

/** The path of a workshop without its token: what may be seen in the address bar and the history. */
export function workshopPath(workshopId: string): string {
  return `/w/${workshopId}`
}

/** The path of the page for a projector, likewise without a token. */
export function projectorPath(workshopId: string): string {
  return `${workshopPath(workshopId)}/projector`
}

/** The path of the page of the strategy, likewise without a token. */
export function strategyPath(workshopId: string): string {
  return `${workshopPath(workshopId)}/strategy`
}

/** The token in a link to a workshop, or undefined if the text is no such link. */
export function tokenOfLink(link: string): string | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined
  const route = url && parseRoute(url.pathname, url.hash)
  return route?.page === 'workshop' ? route.token : undefined
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
