import * as Y from 'yjs'
import { copyDoc } from './documents.ts'

/**
 * A copy of a document on which an update costs by what is in it. Yjs goes through every client id there ever was for
 * each transaction, four times over; in a room of 600 that was more than half of what the gate cost. So while an update is
 * applied here Yjs is told the clocks before it, which are known, and walks only through the clients the update adds to.
 */
export class QuickCopy {
  readonly doc: Y.Doc
  readonly #clients: Clients
  /** The clocks of all clients, while they are known. */
  #clocks: Map<number, number> | undefined

  /** @param updates on top of `doc` */
  constructor(doc: Y.Doc, updates: readonly Uint8Array[]) {
    this.doc = copyDoc(doc, updates)
    this.#clients = new Clients(this.doc.store.clients)
    this.doc.store.clients = this.#clients
  }

  /** @param clients those whose structs are in `update`, at least. @throws what Yjs throws, and then this copy is spoilt */
  apply(update: Uint8Array, clients: ReadonlySet<number>): void {
    const { doc } = this
    const clocks = this.#knownClocks()
    const tellClocks = (transaction: Y.Transaction) => {
      transaction.beforeState = clocks
    }
    doc.once('beforeTransaction', tellClocks)
    // Yjs takes another client id for itself when it finds that an update has moved its own clock.
    this.#clients.walked = new Set([...clients, doc.clientID])
    try {
      Y.applyUpdate(doc, update)
    } finally {
      this.#clients.walked = undefined
      doc.off('beforeTransaction', tellClocks)
    }
    for (const client of clients) clocks.set(client, Y.getState(doc.store, client))
  }

  /** Changes it in a transaction as any other document. */
  change(change: (doc: Y.Doc) => void): void {
    this.#clocks = undefined
    this.doc.transact(() => change(this.doc))
  }

  destroy(): void {
    this.doc.destroy()
  }

  #knownClocks(): Map<number, number> {
    this.#clocks ??= new Map(
      [...this.#clients.keys()].map((client) => [client, Y.getState(this.doc.store, client)]),
    )
    return this.#clocks
  }
}

type Structs = (Y.GC | Y.Item)[]

/** Structs by client; `forEach` visits those of `walked` only, while there is any. */
class Clients extends Map<number, Structs> {
  walked: ReadonlySet<number> | undefined

  override forEach(visit: (structs: Structs, client: number, all: Map<number, Structs>) => void) {
    if (this.walked === undefined) return super.forEach(visit)
    for (const client of this.walked) {
      const structs = this.get(client)
      if (structs !== undefined) visit(structs, client, this)
    }
  }
}
