import { z } from 'zod'
import { type OpenDeviceStore, withinTime } from '#client/sync'
import type { SafeStorage } from './browserMemory.ts'

const copyName = 'accord/memory'
const versionsKey = 'accord.versions'
const versions = z.record(z.string(), z.int())
const copied = z.object({ version: z.int(), value: z.unknown() })

/** The page waits for this before it is drawn. */
const answerWithinMs = 500

/**
 * Storage that survives a crash. Browsers put localStorage on the disk some seconds after it was written, so who joins and
 * crashes at once would be nobody again, with unsaved notes nobody can reach; hence a second copy in IndexedDB, which is
 * on the disk within milliseconds. Of the two the one that was written more often is the newer one.
 * @param keys what is looked for in the copy; everything that is written goes into it
 * @returns once the storage holds what a crash took from it. Never rejects; without IndexedDB it is the plain storage
 */
export async function openLastingStorage(
  storage: SafeStorage,
  open: OpenDeviceStore,
  keys: readonly string[],
): Promise<SafeStorage> {
  const store = open(copyName, () => {})
  const versionOf = (key: string) => storage.read(versionsKey, versions)?.[key] ?? 0
  const setVersion = (key: string, version: number) =>
    storage.write(versionsKey, { ...storage.read(versionsKey, versions), [key]: version })
  const restore = async (key: string) => {
    const copy = copied.safeParse(await (await store).readValue(key))
    if (!copy.success || copy.data.version <= versionOf(key)) return
    storage.write(key, copy.data.value)
    setVersion(key, copy.data.version)
  }
  const put = (key: string, value: unknown) => {
    const version = versionOf(key) + 1
    setVersion(key, version)
    const values = new Map([[key, { version, value }]])
    store.then((to) => to.write({ clears: 'nothing', updates: [], values })).catch(() => {})
  }
  await withinTime(Promise.all(keys.map(restore)), answerWithinMs).catch(() => {})
  return {
    read: storage.read,
    write: (key, value) => {
      storage.write(key, value)
      put(key, value)
    },
    remove: (key) => {
      storage.remove(key)
      put(key, null)
    },
  }
}
