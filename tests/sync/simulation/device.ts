import * as Y from 'yjs'
import type { OpenOfflineCopy } from '#client/sync'
import type { Random } from './random.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

interface Kept {
  updates: Uint8Array[]
  unsaved: number
}

/** What a person's browser keeps on disk, as y-indexeddb would: one write after the other, each a little later. */
export class Device {
  readonly #time: VirtualTime
  readonly #random: Random
  #kept = new Map<string, Kept>()

  constructor(time: VirtualTime, random: Random) {
    this.#time = time
    this.#random = random
  }

  /** The browser evicts everything, or the person cleans up. */
  clear(): void {
    this.#kept = new Map()
  }

  openFor(process: Process): OpenOfflineCopy {
    return (name, doc) => this.#open(process, name, doc)
  }

  #open(process: Process, name: string, doc: Y.Doc): ReturnType<OpenOfflineCopy> {
    const copy = { name }
    let freeAtMs = 0
    const inOrder = <Value>(task: (kept: Kept) => Value): Promise<Value> =>
      new Promise((resolve) => {
        freeAtMs = Math.max(freeAtMs, this.#time.nowMs + this.#random.between(1, 15))
        this.#time.plan(process, freeAtMs - this.#time.nowMs, () =>
          resolve(task(this.#keptFor(name))),
        )
      })
    const keep = (update: Uint8Array, origin: unknown) => {
      if (origin !== copy) void inOrder(({ updates }) => updates.push(update))
    }
    const loaded = inOrder(({ updates }) => {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update, copy)
      }, copy)
      return true
    })
    doc.on('update', keep)
    return {
      loaded,
      readUnsaved: () => inOrder(({ unsaved }) => unsaved),
      writeUnsaved: (count) =>
        inOrder((kept) => {
          kept.unsaved = count
          return true
        }),
      discard: () => inOrder(() => void this.#kept.delete(name)),
      close: async () => doc.off('update', keep),
    }
  }

  #keptFor(name: string): Kept {
    const kept = this.#kept.get(name) ?? { updates: [], unsaved: 0 }
    this.#kept.set(name, kept)
    return kept
  }
}
