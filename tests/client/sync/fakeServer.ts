import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageTypes } from '#shared/protocol'

/**
 * The server's side of the wire in one process: a document per path, and sockets whose acknowledgements the test
 * hands out. Stands in for the real server only where the order of messages must be chosen by hand.
 */
export function createFakeServer() {
  const docs = new Map<string, Y.Doc>()
  const sockets: FakeSocket[] = []
  const server = {
    isReachable: true,
    /** Whether update messages are acknowledged as they come. */
    acknowledges: true,
    /** Called when a socket is open and nothing has been exchanged yet. */
    onOpen: (_path: string) => {},
    sockets,
    docAt: (path: string) => {
      const doc = docs.get(path) ?? new Y.Doc()
      docs.set(path, doc)
      return doc
    },
    openSockets: () => sockets.filter((socket) => socket.readyState === 1),
  }

  class FakeSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 0
    binaryType = 'arraybuffer'
    onopen: ((event: object) => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
    onclose: ((event: { code: number; reason: string }) => void) | null = null
    onerror: ((event: object) => void) | null = null
    readonly path: string
    readonly received: Uint8Array[] = []
    isFrozen = false
    updates = 0
    /** Whether this connection has said anything about itself; without that there is no presence to answer with. */
    isPresent = false
    #observer: ((update: Uint8Array, origin: unknown) => void) | undefined

    constructor(
      readonly url: string,
      readonly protocols: readonly string[],
    ) {
      this.path = new URL(url).pathname
      sockets.push(this)
      queueMicrotask(() => (server.isReachable ? this.open() : this.closeFromServer(1006)))
    }

    open() {
      if (this.readyState !== 0) return
      this.readyState = 1
      this.onopen?.({})
      server.onOpen(this.path)
      const doc = server.docAt(this.path)
      this.#observer = (update, origin) => {
        if (origin !== this) this.deliver((encoder) => writeUpdate(encoder, update))
      }
      doc.on('update', this.#observer)
      this.deliver((encoder) => writeSyncStep1(encoder, doc))
    }

    send(frame: Uint8Array) {
      this.received.push(frame)
      if (this.isFrozen) return
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === messageTypes.queryAwareness && this.isPresent) this.deliverPresence()
      if (type === messageTypes.awareness) this.isPresent = true
      if (type !== messageTypes.sync) return
      const reply = encoding.createEncoder()
      const kind = readSyncMessage(decoder, reply, server.docAt(this.path), this)
      if (encoding.length(reply) > 0) this.deliverBytes(encoding.toUint8Array(reply))
      if (kind === 0) return
      this.updates += 1
      if (server.acknowledges) this.acknowledge(this.updates)
    }

    /** Nobody but the asker is here; what counts is that something comes back. */
    deliverPresence() {
      this.onmessage?.({ data: Uint8Array.from([messageTypes.awareness, 1, 0]).buffer })
    }

    acknowledge(count: number) {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, messageTypes.saved)
      encoding.writeVarUint(encoder, count)
      this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer })
    }

    close() {
      this.readyState = 3
      if (this.#observer) server.docAt(this.path).off('update', this.#observer)
    }

    closeFromServer(code: number, reason = '') {
      const hear = this.onclose
      this.close()
      hear?.({ code, reason })
    }

    deliver(write: (encoder: encoding.Encoder) => void) {
      const encoder = encoding.createEncoder()
      write(encoder)
      this.deliverBytes(encoding.toUint8Array(encoder))
    }

    deliverBytes(sync: Uint8Array) {
      if (this.isFrozen || this.readyState !== 1) return
      this.onmessage?.({ data: Uint8Array.from([messageTypes.sync, ...sync]).buffer })
    }
  }

  return { ...server, server, WebSocket: FakeSocket as unknown as typeof WebSocket }
}

export type FakeServer = ReturnType<typeof createFakeServer>
