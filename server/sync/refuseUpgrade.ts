import type { Duplex } from 'node:stream'
import { type Problem, problemTypes } from '#shared/protocol'
import type { UpgradeReason } from './readUpgrade.ts'

export type RefusedUpgrade =
  | UpgradeReason
  | 'notSignedIn'
  | 'wrongWorkshop'
  | 'tooMany'
  | 'closing'
  | 'internal'

const problems: Readonly<Record<RefusedUpgrade, Problem>> = {
  unknownPath: { status: 404, type: problemTypes.notFound, title: 'Not Found' },
  wrongOrigin: { status: 403, type: problemTypes.forbidden, title: 'Forbidden' },
  wrongWorkshop: { status: 403, type: problemTypes.forbidden, title: 'Forbidden' },
  tokenInUrl: {
    status: 400,
    type: problemTypes.badRequest,
    title: 'Bad Request',
    detail: 'A token never belongs in a URL. Offer it as the subprotocol bearer.<sessionToken>.',
  },
  noSubprotocol: {
    status: 400,
    type: problemTypes.badRequest,
    title: 'Bad Request',
    detail: 'Offer the subprotocol accord.v1 beside bearer.<sessionToken>.',
  },
  noToken: { status: 401, type: problemTypes.notSignedIn, title: 'Unauthorized' },
  notSignedIn: { status: 401, type: problemTypes.notSignedIn, title: 'Unauthorized' },
  tooMany: { status: 429, type: problemTypes.tooMany, title: 'Too Many Requests' },
  closing: { status: 503, type: problemTypes.unavailable, title: 'Service Unavailable' },
  internal: { status: 500, type: problemTypes.internal, title: 'Internal Server Error' },
}

/** Answers an upgrade with an error instead, and closes the socket. */
export function refuseUpgrade(socket: Duplex, reason: RefusedUpgrade): void {
  if (!socket.writable) return void socket.destroy()
  const problem = problems[reason]
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.once('finish', () => socket.destroy())
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
