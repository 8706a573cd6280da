import * as decoding from 'lib0/decoding'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { limits, messageTypes } from '#shared/protocol'

/** What the counting socket tells about the frames it is given. */
export interface SocketListener {
  /** A new socket was made: its message count starts at zero. */
  readonly opened: () => void
  readonly sentStep2: () => void
  readonly sentUpdate: () => void
  /** An update is larger than one live message may be; it was not sent. A new connection carries it in its sync step 2. */
  readonly tooLargeForLive: () => void
}

/** No struct of ours is below 16 bytes, so what is smaller than this also keeps to limits.updateStructs. */
const largestLiveBytes = Math.min(limits.updateBytes, limits.updateStructs * 16)

/**
 * A WebSocket class for y-websocket that counts the update messages it sends, as message 100 counts them.
 *
 * An update made before this connection's sync step 2 is not sent: step 2 holds it anyway, and alone it may
 * depend on offline changes the server has not seen, which the gate refuses.
 */
export function countingSocket(Base: typeof WebSocket, listener: SocketListener): typeof WebSocket {
  return class CountingSocket extends Base {
    #hasOffered = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      listener.opened()
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      const kind = frame instanceof Uint8Array ? kindOf(frame) : 'other'
      if (kind === 'update' && !this.#hasOffered) return
      if (kind === 'update' && (frame as Uint8Array).byteLength > largestLiveBytes) {
        listener.tooLargeForLive()
        return
      }
      // Counted before it goes: a message that is counted and lost keeps us at "saving", the other way round would be a lie.
      if (kind === 'step2') this.#hasOffered = true
      if (kind === 'step2') listener.sentStep2()
      if (kind === 'update') listener.sentUpdate()
      super.send(frame)
    }
  }
}

function kindOf(frame: Uint8Array): 'step2' | 'update' | 'other' {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return 'other'
  const step = decoding.readVarUint(decoder)
  if (step === messageYjsSyncStep2) return 'step2'
  return step === messageYjsUpdate ? 'update' : 'other'
}
