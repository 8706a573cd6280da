import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openNoStore } from '#client/sync'
import type { SafeStorage } from '../../../client/app/browserMemory.ts'
import { openLastingStorage } from '../../../client/app/openLastingStorage.ts'
import { soon } from '../../helpers/until.ts'
import { createTestDevice } from '../sync/testParts.ts'

/** A localStorage whose disk is behind: `crash` takes back what was not flushed. */
function lazyStorage() {
  let kept = new Map<string, string>()
  let flushed = new Map<string, string>()
  const storage: SafeStorage = {
    read: (key, schema) => {
      const parsed = schema.safeParse(JSON.parse(kept.get(key) ?? 'null'))
      return parsed.success ? parsed.data : undefined
    },
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
  }
  return {
    storage,
    flush: () => {
      flushed = new Map(kept)
    },
    crash: () => {
      kept = new Map(flushed)
    },
  }
}

const keys = ['who']

describe('openLastingStorage', () => {
  it('brings back what was written and not yet on the disk when the browser crashed', async () => {
    const { openDeviceStore } = createTestDevice()
    const lazy = lazyStorage()
    const before = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    before.write('who', 'Ana')
    lazy.flush()
    before.write('who', 'Ben')
    lazy.crash()
    const after = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    expect(after.read('who', z.string())).toBe('Ben')
  })

  it('brings nothing back that was forgotten', async () => {
    const { openDeviceStore } = createTestDevice()
    const lazy = lazyStorage()
    const before = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    before.write('who', 'Ana')
    lazy.flush()
    before.remove('who')
    lazy.crash()
    const after = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    expect(after.read('who', z.string())).toBeUndefined()
  })

  it('leaves what is newer than the copy alone', async () => {
    const { device, openDeviceStore } = createTestDevice()
    const lazy = lazyStorage()
    const before = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    before.write('who', 'Ana')
    await vi.waitUntil(() => device.valueOf('accord/memory', 'who'), soon)
    device.isFull = true
    before.write('who', 'Ben')
    const after = await openLastingStorage(lazy.storage, openDeviceStore, keys)
    expect(after.read('who', z.string())).toBe('Ben')
  })

  it('is the plain storage where nothing else is to be had', async () => {
    const lazy = lazyStorage()
    const storage = await openLastingStorage(lazy.storage, openNoStore, keys)
    storage.write('who', 'Ana')
    expect(storage.read('who', z.string())).toBe('Ana')
  })
})
