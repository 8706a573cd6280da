import type { SnapshotRow } from '#server/store'
import type { SnapshotInfo } from '#shared/protocol'

/** A version as people read it in the list. */
export function toInfo({
  id,
  atMs,
  reason,
  label,
  askedBy,
  people,
  items,
}: SnapshotRow): SnapshotInfo {
  return {
    id,
    atMs,
    reason,
    ...(label === '' ? {} : { label }),
    ...(askedBy === '' ? {} : { by: askedBy }),
    people: [...people],
    items,
  }
}
