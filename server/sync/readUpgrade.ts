import type { IncomingMessage } from 'node:http'
import { type Result, refuse, succeed } from '#shared/basics'
import { type DocumentName, isDocumentName, syncSubprotocol } from '#shared/protocol'

/** What an upgrade request asks for, before anybody looked whether the token is one. */
export interface UpgradeAsked {
  readonly workshopId: string
  readonly document: DocumentName
  readonly sessionToken: string
  /** Epoch of the copy the client holds; undefined when it does not say (`?epoch=`). */
  readonly epoch: number | undefined
}

export type UpgradeReason =
  | 'unknownPath'
  | 'wrongOrigin'
  | 'tokenInUrl'
  | 'noSubprotocol'
  | 'noToken'

const pathPattern = /^\/sync\/([A-Za-z0-9_-]{1,64})\/([a-z]{1,16})$/

/** A token in a URL ends up in logs and histories, so whatever looks like one is refused, right or wrong. */
const secretName = /token|bearer|auth|secret|password|session|key/i

/** Reads and checks everything about an upgrade that needs no query. Never throws. */
export function readUpgrade(
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  isOriginAllowed: (origin: string | undefined, host: string | undefined) => boolean,
): Result<UpgradeAsked, UpgradeReason> {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const [, workshopId, document] = pathPattern.exec(path) ?? []
  if (workshopId === undefined || document === undefined || !isDocumentName(document)) {
    return refuse('unknownPath')
  }
  if (!isOriginAllowed(request.headers.origin, request.headers.host)) return refuse('wrongOrigin')
  const params = new URLSearchParams(query)
  if ([...params.keys()].some((name) => secretName.test(name))) {
    return refuse('tokenInUrl')
  }
  return readToken(request.headers['sec-websocket-protocol'], {
    workshopId,
    document,
    epoch: readEpoch(params.get('epoch')),
  })
}

/** What is no number is as good as nothing said. */
function readEpoch(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

function readToken(
  offered: string | undefined,
  asked: Omit<UpgradeAsked, 'sessionToken'>,
): Result<UpgradeAsked, UpgradeReason> {
  const protocols = (offered ?? '').split(',').map((protocol) => protocol.trim())
  const bearer = protocols.find((protocol) => protocol.startsWith('bearer.'))
  const sessionToken = bearer?.slice('bearer.'.length)
  if (!sessionToken) return refuse('noToken')
  if (!protocols.includes(syncSubprotocol)) return refuse('noSubprotocol')
  return succeed({ ...asked, sessionToken })
}
