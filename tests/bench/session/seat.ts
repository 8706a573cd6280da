import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createId } from '#shared/basics'
import { addItems } from '#shared/board'
import {
  type DocumentName,
  type EnterAnswer,
  messageTypes,
  sessionRoots,
  syncSubprotocol,
} from '#shared/protocol'
import { BrowserSocket } from './browserSocket.ts'

/** One person with the three documents a window has. */
export class Seat {
  readonly #who: EnterAnswer
  readonly #docs = { board: new Y.Doc(), session: new Y.Doc(), private: new Y.Doc() }
  readonly #providers: readonly WebsocketProvider[]

  constructor(url: string, who: EnterAnswer) {
    this.#who = who
    const base = `${url.replace(/^http/, 'ws')}/sync/${who.workshopId}`
    const names: readonly DocumentName[] = ['board', 'session', 'private']
    this.#providers = names.map((name) => {
      const provider = new WebsocketProvider(base, name, this.#docs[name], {
        protocols: [syncSubprotocol, `bearer.${who.sessionToken}`],
        WebSocketPolyfill: BrowserSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      })
      provider.messageHandlers[messageTypes.saved] = () => undefined
      return provider
    })
  }

  isSynced(): boolean {
    return this.#providers.every(({ synced }) => synced)
  }

  /** Resolves when this person's window would show the step. */
  knows(step: string): Promise<void> {
    const session = this.#docs.session.getMap(sessionRoots.session)
    return once(this.#docs.session, () => session.get('currentStep') === step)
  }

  /** From now on what comes is only received. */
  waitWithReading(): void {
    for (const socket of this.#sockets()) socket.keep()
  }

  lastReceivedMs(): number {
    return Math.max(...this.#sockets().map(({ lastMs }) => lastMs))
  }

  /** Reads what has come. @returns when a device that reads at once would have had so many items on the board */
  read(count: number): number {
    const items = this.#docs.board.getMap('items')
    const kept = this.#sockets().flatMap((socket) => socket.letGo())
    let freeMs = 0
    let hadMs: number | undefined
    for (const { atMs, read } of kept.toSorted((a, b) => a.atMs - b.atMs)) {
      const startMs = performance.now()
      read()
      freeMs = Math.max(freeMs, atMs) + performance.now() - startMs
      if (items.size === count) hadMs ??= freeMs
    }
    if (hadMs === undefined) throw new Error(`${items.size} of ${count} items came.`)
    return hadMs
  }

  #sockets(): BrowserSocket[] {
    return this.#providers.flatMap(({ ws }) => (ws instanceof BrowserSocket ? [ws] : []))
  }

  has(count: number): Promise<void> {
    const items = this.#docs.board.getMap('items')
    return once(this.#docs.board, () => items.size === count)
  }

  writePrivately(count: number): void {
    const notes = Array.from({ length: count }, (_, n) => ({
      ...{ id: createId(), kind: 'note', box: { x: n * 220, y: 0, w: 200, h: 200 }, z: 'a0' },
      ...{ author: this.#who.participantId, createdAt: Date.now(), color: 'yellow' },
      text: 'Nobody owns the answer between sales and service',
    }))
    addItems(this.#docs.private, notes, { origin: 'bench', label: 'bench' })
  }

  close(): void {
    for (const provider of this.#providers) provider.destroy()
    // Its presence has a timer, which would keep the process.
    for (const doc of Object.values(this.#docs)) doc.destroy()
  }
}

function once(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('afterTransaction', look)
      resolve()
    }
    doc.on('afterTransaction', look)
    look()
  })
}
