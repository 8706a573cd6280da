import type { BrowserParts, ClaimCopy, DeviceBatch, OpenDeviceStore } from '#client/sync'
import { openNoStore } from '#client/sync'

/** The surroundings of one tab: no storage, nobody else, no network but the given one. */
export function testParts(
  network: Pick<BrowserParts, 'serverOrigin' | 'WebSocket'>,
  given: Partial<BrowserParts> = {},
): BrowserParts {
  return {
    ...network,
    fetch: () => Promise.reject(new TypeError('no network')),
    openDeviceStore: openNoStore,
    claimCopy: claimAlone,
    askToKeep: () => {},
    nowMs: Date.now,
    schedule: queueMicrotask,
    random: Math.random,
    isVisible: () => true,
    page: new EventTarget(),
    ...given,
  }
}

const claimAlone: ClaimCopy = () => ({
  isFirst: Promise.resolve(true),
  isOurs: Promise.resolve(),
  release: () => {},
})

/** A browser's storage and its locks, shared by all of its tabs and kept when they end. */
export function createTestDevice() {
  const stores = new Map<string, { updates: Uint8Array[]; values: Map<string, unknown> }>()
  const queues = new Map<string, (() => void)[]>()
  const device = {
    isFull: false,
    /** Called by the browser when it takes the open stores away. */
    evict: () => {
      stores.clear()
      for (const lose of losing) lose()
    },
    valueOf: (name: string, key: string) => stores.get(name)?.values.get(key),
    crash: () => queues.clear(),
  }
  let losing: (() => void)[] = []
  const openDeviceStore: OpenDeviceStore = async (name, onLost) => {
    losing.push(onLost)
    const storeOf = () => {
      const store = stores.get(name) ?? { updates: [], values: new Map() }
      stores.set(name, store)
      return store
    }
    return {
      readUpdates: async () => storeOf().updates,
      readValue: async (key) => storeOf().values.get(key),
      write: async (batch) => {
        if (device.isFull) throw new DOMException('full', 'QuotaExceededError')
        writeBatch(storeOf(), structuredClone(batch))
      },
      close: () => {
        losing = losing.filter((lose) => lose !== onLost)
      },
    }
  }
  const claimCopy: ClaimCopy = (name) => {
    const queue = queues.get(name) ?? []
    queues.set(name, queue)
    return {
      isFirst: Promise.resolve(queue.length === 0),
      isOurs: new Promise((resolve) => {
        queue.push(resolve)
        if (queue.length === 1) resolve()
      }),
      release: () => {
        queue.shift()
        queue[0]?.()
      },
    }
  }
  return { device, openDeviceStore, claimCopy }
}

function writeBatch(
  store: { updates: Uint8Array[]; values: Map<string, unknown> },
  batch: DeviceBatch,
): void {
  if (batch.clears !== 'nothing') store.updates = []
  if (batch.clears === 'everything') store.values.clear()
  store.updates.push(...batch.updates)
  for (const [key, value] of batch.values) store.values.set(key, value)
}
