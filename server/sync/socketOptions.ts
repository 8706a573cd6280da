import type { ServerOptions } from 'ws'
import { limits, syncSubprotocol } from '#shared/protocol'

/** How long a peer may take to answer a goodbye. */
const goodbyeMs = 2_000

/** A message of ours is a frame or two; ws lets a peer hold memory with unfinished ones. */
const mostFragments = 64
const mostBufferedChunks = 4096

/** The last two are younger than @types/ws. */
type SocketOptions = ServerOptions & {
  readonly maxBufferedChunks: number
  readonly closeTimeout: number
}

/** How ws is set up: what a peer may hold of our memory, and nothing it may make us compute. */
export const socketOptions: SocketOptions = {
  noServer: true,
  clientTracking: true,
  perMessageDeflate: false,
  maxPayload: limits.frameBytes,
  maxFragments: mostFragments,
  maxBufferedChunks: mostBufferedChunks,
  closeTimeout: goodbyeMs,
  handleProtocols: () => syncSubprotocol,
}
