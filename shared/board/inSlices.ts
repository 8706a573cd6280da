import { createId } from '../basics/index.ts'
import type { Change } from './change.ts'

/**
 * As much as goes safely into one live update (limits.updateBytes, limits.updateStructs; client/sync sends up to half of that),
 * also when it is taken back and done again: then every field of an item is written anew.
 */
const most = { entries: 100, bytes: 20_000 }
/** What a record costs besides its letters: a dozen structs. */
const recordBytes = 160

/** Entries in slices that are small enough for one update each. */
export function slicesOf<Entry>(entries: readonly Entry[]): Entry[][] {
  const slices: Entry[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    const size = sizeOf(entry)
    const last = slices.at(-1)
    if (!last || last.length >= most.entries || bytes + size > most.bytes) {
      slices.push([entry])
      bytes = size
    } else {
      last.push(entry)
      bytes += size
    }
  }
  return slices
}

/**
 * Does a large change slice by slice, each a transaction and an update of its own, all of them one step of undo. A change that
 * is small enough stays one transaction.
 */
export function inSlices<Entry>(
  entries: readonly Entry[],
  change: Change,
  write: (slice: readonly Entry[], change: Change) => void,
): void {
  const slices = slicesOf(entries)
  const whole = slices.length > 1 ? asGroup(change) : change
  for (const slice of slices) write(slice, whole)
}

/** The change as the first or a further part of a group. */
export function asGroup(change: Change): Change {
  return change.group === undefined ? { ...change, group: createId() } : change
}

function sizeOf(entry: unknown): number {
  const json = JSON.stringify(entry) ?? ''
  const wide = json.match(/[^\0-\x7f]/g)?.length ?? 0
  return json.length + 2 * wide + recordBytes
}
