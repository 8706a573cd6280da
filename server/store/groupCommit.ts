import type { NewUpdate, Store } from './contract.ts'

export interface GroupCommit {
  /**
   * Keeps one update together with the others of the same few milliseconds.
   * @returns its seq, once it is on disk; rejects when the group's transaction failed, and then nothing of it was kept
   */
  append(update: NewUpdate): Promise<number>
  /** Resolves when nothing is waiting or under way. Never rejects. */
  settled(): Promise<void>
}

interface Waiting {
  readonly update: NewUpdate
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

/** A group waits so long for each append there was in the one before: with few people nobody waits for company. */
const windowMsPerAppend = 2

/**
 * Gathers appends for a few milliseconds and writes them as one transaction, because a commit costs the same for
 * one row and for a hundred. The more come, the longer it gathers, `mostWindowMs` at most. One group is under way at
 * a time and groups are written in the order their appends came, so the updates of a document keep their order. A
 * failed group does not stop the next.
 */
export function createGroupCommit(
  store: Pick<Store, 'appendUpdates'>,
  settings: { readonly mostWindowMs: number },
): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined
  let lastSize = 1

  async function run(): Promise<void> {
    const windowMs = Math.min(settings.mostWindowMs, lastSize * windowMsPerAppend)
    await new Promise((resolve) => setTimeout(resolve, windowMs))
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      lastSize = group.length
      await writeGroup(store, group)
    }
    running = undefined
  }

  return {
    append: (update) =>
      new Promise((resolve, reject) => {
        waiting.push({ update, resolve, reject })
        running ??= run()
      }),
    settled: async () => {
      while (running) await running
    },
  }
}

async function writeGroup(
  store: Pick<Store, 'appendUpdates'>,
  group: readonly Waiting[],
): Promise<void> {
  try {
    const seqs = await store.appendUpdates(group.map(({ update }) => update))
    group.forEach(({ resolve }, index) => {
      resolve(seqs[index] ?? 0)
    })
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}
