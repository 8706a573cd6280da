import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messageTypes } from '#shared/protocol'

/** Hears what one connection says and is told. */
export interface Tap {
  onSent(message: Uint8Array): void
  onReceived(message: Uint8Array): void
}

/**
 * Listens to one connection for message 100, "of the updates this connection sent, the first n are on disk".
 * @param onAcknowledged called with each update, once, in order
 * @param onLie called when more is called saved than was sent
 */
export function tapSaved(
  onAcknowledged: (update: Uint8Array) => void,
  onLie: (problem: string) => void,
): Tap {
  const sent: Uint8Array[] = []
  let saved = 0
  return {
    onSent: (message) => {
      const update = updateIn(message)
      if (update !== undefined) sent.push(update)
    },
    onReceived: (message) => {
      if (message[0] !== messageTypes.saved) return
      const count = decoding.readVarUint(decoding.createDecoder(message.subarray(1)))
      if (count > sent.length) onLie(`saved ${count} of ${sent.length} sent`)
      for (const update of sent.slice(saved, count)) onAcknowledged(update)
      saved = Math.max(saved, count)
    },
  }
}

/** A WebSocket class for y-websocket, from the page's own origin as browsers do it, that lets a new tap listen to every connection. */
export function tappedSocket(tap: () => Tap): typeof globalThis.WebSocket {
  class TappedSocket extends WebSocket {
    readonly #tap = tap()

    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { origin: new URL(url).origin.replace(/^ws/, 'http') })
      // y-websocket asks for ArrayBuffers.
      this.on('message', (data: ArrayBuffer) => this.#tap.onReceived(new Uint8Array(data)))
      this.on('error', () => undefined)
    }

    override send(message: Uint8Array): void {
      this.#tap.onSent(message)
      super.send(message)
    }
  }
  return TappedSocket as unknown as typeof globalThis.WebSocket
}

/** Whether applying the update to the document would change nothing. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  const hasStructs = structs.every(
    ({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client),
  )
  return hasStructs && deletionsHold(doc, ds.clients)
}

/** Whether everything in `small` is in `large`, deletions included. */
export function isWithin(small: Y.Doc, large: Y.Doc): boolean {
  for (const client of small.store.clients.keys()) {
    if (Y.getState(small.store, client) > Y.getState(large.store, client)) return false
  }
  return deletionsHold(large, Y.snapshot(small).ds.clients)
}

/** The update in a sync step 2 or an update message. */
function updateIn(message: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== messageTypes.sync) return undefined
  return decoding.readVarUint(decoder) === 0 ? undefined : decoding.readVarUint8Array(decoder)
}

type Ranges = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>

function deletionsHold(doc: Y.Doc, deleted: Ranges): boolean {
  for (const [client, ranges] of deleted) {
    for (const { clock, len } of ranges) {
      if (!isDeleted(doc, client, clock, clock + len)) return false
    }
  }
  return true
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  return structs.every(
    ({ id, length, deleted }) => deleted || id.clock + length <= from || id.clock >= to,
  )
}
