import type { DeviceBatch, OpenDeviceStore } from '#client/sync'
import type { Random } from './random.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

interface Kept {
  updates: Uint8Array[]
  values: Map<string, unknown>
}

/** What a person's browser keeps on disk, as IndexedDB would: one write after the other, each a little later and whole. */
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

  openFor(process: Process): OpenDeviceStore {
    return async (name) => {
      const inOrder = this.#queueFor(process)
      return {
        readUpdates: () => inOrder(() => this.#keptFor(name).updates),
        readValue: (key) => inOrder(() => this.#keptFor(name).values.get(key)),
        write: (batch) => inOrder(() => writeBatch(this.#keptFor(name), batch)),
        close: () => undefined,
      }
    }
  }

  #queueFor(process: Process) {
    let freeAtMs = 0
    return <Value>(task: () => Value): Promise<Value> =>
      new Promise((resolve) => {
        freeAtMs = Math.max(freeAtMs, this.#time.nowMs + this.#random.between(1, 15))
        this.#time.plan(process, freeAtMs - this.#time.nowMs, () => resolve(task()))
      })
  }

  #keptFor(name: string): Kept {
    const kept = this.#kept.get(name) ?? { updates: [], values: new Map() }
    this.#kept.set(name, kept)
    return kept
  }
}

function writeBatch(kept: Kept, { clears, updates, values }: DeviceBatch): void {
  if (clears !== 'nothing') kept.updates = []
  if (clears === 'everything') kept.values.clear()
  kept.updates = [...kept.updates, ...updates]
  for (const [key, value] of values) kept.values.set(key, structuredClone(value))
}
