import type { Store } from '#server/store'

/** A store whose appends can be made to wait or to fail. Everything else goes straight through. */
export function makeControl() {
  let isHolding = false
  let isFailing = false
  let waiting: (() => void)[] = []
  let appends = 0
  let loads = 0
  return {
    /** Appends asked for, whether they went through or not. */
    appends: () => appends,
    loads: () => loads,
    hold: () => {
      isHolding = true
    },
    release: () => {
      isHolding = false
      for (const go of waiting) go()
      waiting = []
    },
    isWaiting: () => waiting.length > 0,
    fail: (value: boolean) => {
      isFailing = value
    },
    wrapStore: (store: Store): Store => ({
      ...store,
      loadDocument: (ref) => {
        loads += 1
        return store.loadDocument(ref)
      },
      appendUpdates: async (updates) => {
        appends += 1
        if (isHolding) await new Promise<void>((resolve) => waiting.push(resolve))
        if (isFailing) throw new Error('EIO: disk')
        return store.appendUpdates(updates)
      },
    }),
  }
}
