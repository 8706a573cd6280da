import type { NewUpdate, RewrittenDocument, Store, StoredDocument } from '#server/store'
import type { Random } from './random.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

/** How the disk behaves now; the simulation changes it as it goes. */
export interface Disk {
  slowestMs: number
  isFailing: boolean
}

interface Parts {
  readonly real: Store
  readonly process: Process
  readonly time: VirtualTime
  readonly random: Random
  readonly disk: Disk
  onCommitted(updates: readonly NewUpdate[]): void
  /** The board was rewritten in a new epoch. */
  onEpoch(snapshot: Uint8Array): void
}

type Method = (...parts: unknown[]) => Promise<unknown>

/**
 * A real store as one process sees it: every call takes its time, is carried out at one moment, and is answered later.
 * Of a process that crashes in between, what had not been carried out is gone, and nobody hears of what had.
 */
export function createCrashingStore(parts: Parts): Store {
  return new Proxy(parts.real, {
    get: (real, name) => {
      if (name === 'close') return () => Promise.resolve()
      const method: unknown = Reflect.get(real, name)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) => call(parts, String(name), method as Method, given)
    },
  })
}

function call(parts: Parts, name: string, method: Method, asked: unknown[]): Promise<unknown> {
  const { process, time, random, disk } = parts
  const { given, tell } = listenTo(parts, name, asked)
  return new Promise((resolve, reject) => {
    const answer = (settle: () => void) => time.plan(process, random.between(0, 3), settle)
    time.plan(process, random.between(0, disk.slowestMs), () => {
      if (disk.isFailing && name === 'appendUpdates') {
        answer(() => reject(new Error('EIO: the simulated disk')))
        return
      }
      method(...given).then(
        (value) => {
          tell()
          answer(() => resolve(value))
        },
        (error: unknown) => answer(() => reject(error)),
      )
    })
  })
}

/** The call as it is made, and what to tell once it is committed. */
function listenTo(parts: Parts, name: string, asked: unknown[]) {
  if (name === 'appendUpdates')
    return { given: asked, tell: () => parts.onCommitted(asked[0] as readonly NewUpdate[]) }
  if (name !== 'startEpoch') return { given: asked, tell: () => undefined }
  const rewrite = asked[1] as (stored: StoredDocument) => RewrittenDocument
  let snapshot: Uint8Array | undefined
  const listening = (stored: StoredDocument) => {
    const rewritten = rewrite(stored)
    snapshot = rewritten.snapshot
    return rewritten
  }
  return {
    given: [asked[0], listening],
    tell: () => {
      if (snapshot) parts.onEpoch(snapshot)
    },
  }
}
