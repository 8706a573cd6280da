import * as Y from 'yjs'
import type { DeviceBatch, DeviceStore, OpenDeviceStore } from './deviceStore.ts'
import { withinTime } from './withinTime.ts'

/** Whether everything handed over would survive the end of this tab: it does, it is being written, or it would be lost. */
export type Safety = 'kept' | 'writing' | 'lost'

/** A browser that neither opens, writes nor refuses within this time counts as refusing: the board must open. */
const answerWithinMs = 3000
/** After a refusal: space may be freed, a database may come back. */
const retryAfterMs = 5000
/** With so many rows the whole document is written instead, as one. */
const mostRows = 500

interface Parts {
  readonly open: OpenDeviceStore
  readonly name: string
  readonly doc: Y.Doc
  readonly onSafety: () => void
}

/** A document's copy on this device. Nothing throws or rejects; where the browser refuses storage, `safety` says `lost`. */
export class DeviceCopy {
  readonly #parts: Parts
  #store: Promise<DeviceStore> | undefined
  #updates: Uint8Array[] = []
  /** By key: gives the value when a batch is made. */
  readonly #values = new Map<string, () => unknown>()
  /** Keys for the next batch. */
  #changed = new Set<string>()
  #rows = 0
  #isKeeping = false
  /** What is kept has been read, or is to be replaced. Before that nothing kept may be written over. */
  #mayReplace = false
  /** The next batch writes the whole document in place of the updates that are kept. */
  #isWhole = false
  /** The document was changed before it was kept, e.g. typed into while the copy was being read. */
  #hasMissed = false
  /** The first batch deletes everything that is kept. */
  #isAnew = false
  #safety: Safety = 'lost'
  #writing: Promise<void> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    parts.doc.on('update', this.#miss)
  }

  safety(): Safety {
    return this.#safety
  }

  /** Puts what is kept into the document. @returns whether it could be read */
  load(): Promise<boolean> {
    return this.#read().then(...asBoolean(() => this.#loseStore()))
  }

  async readValue(key: string): Promise<unknown> {
    return this.#open()
      .then((store) => withinTime(store.readValue(key), answerWithinMs))
      .catch(() => undefined)
  }

  /** From now on every change of the document is written. `anew`: beginning with the whole document in place of what was kept. */
  keep({ anew }: { readonly anew: boolean }): void {
    if (this.#isKeeping) return
    this.#isKeeping = true
    this.#isAnew = anew
    this.#mayReplace ||= anew
    this.#isWhole = anew || !this.#mayReplace || this.#hasMissed
    this.#parts.doc.off('update', this.#miss)
    this.#parts.doc.on('update', this.#hear)
    this.#write()
  }

  /** Written with the next batch, in the same transaction as the changes made so far. */
  put(key: string, value: () => unknown): void {
    this.#values.set(key, value)
    this.#changed.add(key)
    this.#write()
  }

  /** Deletes what is kept, and keeps nothing more. */
  async discard(): Promise<void> {
    this.#stop()
    await this.#writing
    await this.#open()
      .then((store) => store.write({ clears: 'everything', updates: [], values: new Map() }))
      .catch(() => undefined)
  }

  /** Finishes writing. */
  async close(): Promise<void> {
    this.#parts.doc.off('update', this.#hear)
    await this.#writing
    this.#stop()
    await this.#store?.then((store) => store.close()).catch(() => undefined)
  }

  readonly #miss = (_update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.#hasMissed = true
  }

  readonly #hear = (update: Uint8Array, origin: unknown) => {
    if (origin === this) return
    this.#updates.push(update)
    this.#write()
  }

  #open(): Promise<DeviceStore> {
    this.#store ??= withinTime(this.#parts.open(this.#parts.name, this.#loseStore), answerWithinMs)
    return this.#store
  }

  async #read(): Promise<void> {
    const store = await this.#open()
    const kept = await withinTime(store.readUpdates(), answerWithinMs)
    this.#rows = kept.length
    this.#mayReplace = true
    if (kept.length > 0) Y.applyUpdate(this.#parts.doc, Y.mergeUpdates(kept), this)
  }

  #write(): void {
    if (!this.#isKeeping || this.#writing) return
    if (this.#safety === 'kept') this.#setSafety('writing')
    clearTimeout(this.#retryTimer)
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = undefined
    })
  }

  async #writeAll(): Promise<void> {
    while (this.#hasWork()) {
      try {
        const store = await this.#open()
        if (!this.#mayReplace) await this.#read()
        await withinTime(store.write(this.#takeBatch()), answerWithinMs)
        this.#isAnew = false
      } catch {
        return this.#fail()
      }
    }
    this.#setSafety('kept')
  }

  #hasWork(): boolean {
    return this.#isWhole || this.#updates.length > 0 || this.#changed.size > 0
  }

  #takeBatch(): DeviceBatch {
    const isWhole = this.#isWhole || this.#rows >= mostRows
    const updates = isWhole ? [Y.encodeStateAsUpdate(this.#parts.doc)] : this.#updates
    const values = new Map([...this.#changed].map((key) => [key, this.#values.get(key)?.()]))
    this.#rows = isWhole ? 1 : this.#rows + updates.length
    this.#updates = []
    this.#changed = new Set()
    this.#isWhole = false
    return {
      clears: this.#isAnew ? 'everything' : isWhole ? 'updates' : 'nothing',
      updates,
      values,
    }
  }

  #fail(): void {
    this.#forgetStore()
    this.#updates = []
    this.#setSafety('lost')
    if (this.#isKeeping) this.#retryTimer = setTimeout(() => this.#write(), retryAfterMs)
  }

  readonly #loseStore = () => {
    this.#forgetStore()
    this.#write()
  }

  /** What it holds now, if anything, is not known: everything has to be written again. */
  #forgetStore(): void {
    this.#store = undefined
    this.#isWhole = true
    this.#changed = new Set(this.#values.keys())
  }

  #setSafety(safety: Safety): void {
    if (safety === this.#safety) return
    this.#safety = safety
    this.#parts.onSafety()
  }

  #stop(): void {
    this.#isKeeping = false
    this.#parts.doc.off('update', this.#miss)
    this.#parts.doc.off('update', this.#hear)
    clearTimeout(this.#retryTimer)
  }
}

function asBoolean(onRefused: () => void): [() => true, () => false] {
  return [
    () => true,
    () => {
      onRefused()
      return false
    },
  ]
}
