import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

/** What all peers together may hold of our memory with messages they began and do not end; bytes. */
const mostBytes = 8 * 1024 * 1024

/** Less is what happens to be on its way. */
const countedBytes = 4 * 1024

/** What one of them may hold. */
interface Held {
  readonly sender: Sender
  /** Upper bound of what ws keeps for it. */
  bytes: number
}

/** Whose message it is. */
export interface Sender {
  readonly participantId: string
  /** Ends it at once, and with it what is kept of its message. */
  terminate(): void
}

/**
 * Watches how much of unfinished messages is kept in memory. ws bounds one message and the fragments of one
 * connection, but not all of them together: 200 sockets, each a byte short of its megabyte, are 200 MB.
 */
export class UnfinishedMessages {
  /** Those that hold more than what happens to be on its way; who came first is first. */
  readonly #large = new Set<Held>()
  #sum = 0

  /** @param stream what `socket` reads from */
  watch(sender: Sender, socket: WebSocket, stream: Duplex): void {
    const held: Held = { sender, bytes: 0 }
    let lastChunk = 0
    // Before ws reads the same chunk, which may finish a message at once.
    stream.prependListener('data', (chunk: Uint8Array) => {
      lastChunk = chunk.length
      this.#set(held, held.bytes + lastChunk)
      while (this.#sum > mostBytes && this.#endOne());
    })
    const finish = (data: RawData) => {
      const left = held.bytes - lengthOf(data)
      // What is kept after the end of a message came with the last chunk.
      this.#set(held, Math.max(0, Math.min(left, lastChunk)))
    }
    for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, finish)
    stream.once('close', () => this.#set(held, 0))
  }

  /** Runs with every message of everybody, nearly all of which are whole and small. */
  #set(held: Held, bytes: number): void {
    const wasLarge = held.bytes > countedBytes
    this.#sum += bytes - held.bytes
    held.bytes = bytes
    if (bytes > countedBytes) this.#large.add(held)
    else if (wasLarge) this.#large.delete(held)
  }

  /** The person who holds most is the one to let go: somebody honest has one message under way, not fifty. */
  #endOne(): boolean {
    const ofPerson = new Map<string, number>()
    for (const { sender, bytes } of this.#large) {
      const { participantId } = sender
      ofPerson.set(participantId, (ofPerson.get(participantId) ?? 0) + bytes)
    }
    const most = Math.max(...ofPerson.values())
    const found = [...this.#large].find(({ sender }) => ofPerson.get(sender.participantId) === most)
    if (found === undefined) return false
    found.sender.terminate()
    // Its stream says so only later, and the next would be cut for what is free already.
    this.#set(found, 0)
    return true
  }
}

function lengthOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength
}
