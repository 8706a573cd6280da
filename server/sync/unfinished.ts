import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'

/** What all peers together may hold of our memory with messages they began and do not end; bytes. */
const mostBytes = 16 * 1024 * 1024

/** Less is what happens to be on its way. */
const countedBytes = 4 * 1024

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
  /** Upper bounds of what ws keeps for each; those that came first are first. */
  readonly #bytes = new Map<Sender, number>()
  #sum = 0

  /** @param stream what `socket` reads from */
  watch(sender: Sender, socket: WebSocket, stream: Duplex): void {
    let lastChunk = 0
    // Before ws reads the same chunk, which may finish a message at once.
    stream.prependListener('data', (chunk: Uint8Array) => {
      lastChunk = chunk.length
      this.#set(sender, (this.#bytes.get(sender) ?? 0) + lastChunk)
      while (this.#sum > mostBytes && this.#endOne());
    })
    const finish = (data: RawData) => {
      const left = (this.#bytes.get(sender) ?? 0) - lengthOf(data)
      // What is kept after the end of a message came with the last chunk.
      this.#set(sender, Math.max(0, Math.min(left, lastChunk)))
    }
    for (const event of ['message', 'ping', 'pong'] as const) socket.on(event, finish)
    stream.once('close', () => this.#set(sender, 0))
  }

  #set(sender: Sender, bytes: number): void {
    this.#sum += bytes - (this.#bytes.get(sender) ?? 0)
    if (bytes > 0) this.#bytes.set(sender, bytes)
    else this.#bytes.delete(sender)
  }

  /** The person who holds most is the one to let go: somebody honest has one message under way, not fifty. */
  #endOne(): boolean {
    const held = [...this.#bytes].filter(([, bytes]) => bytes > countedBytes)
    const ofPerson = new Map<string, number>()
    for (const [{ participantId }, bytes] of held) {
      ofPerson.set(participantId, (ofPerson.get(participantId) ?? 0) + bytes)
    }
    const most = Math.max(...ofPerson.values())
    const found = held.find(([{ participantId }]) => ofPerson.get(participantId) === most)
    if (found === undefined) return false
    const [sender] = found
    sender.terminate()
    // Its stream says so only later, and the next would be cut for what is free already.
    this.#set(sender, 0)
    return true
  }
}

function lengthOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength
}
