import type { DeviceCopy } from './deviceCopy.ts'

export const epochKey = 'epoch'

/** Knows which epoch a document's copy is of, also after a reload. */
export function keepEpoch(copy: Pick<DeviceCopy, 'put'>) {
  let epoch: number | undefined
  return {
    epoch: () => epoch,
    keep: (next: number) => {
      if (next === epoch) return
      epoch = next
      copy.put(epochKey, () => epoch)
    },
    restore: (kept: unknown) => {
      if (typeof kept !== 'number' || epoch !== undefined) return
      epoch = kept
      copy.put(epochKey, () => epoch)
    },
  }
}
