import type { SnapshotRow } from '#server/store'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Ids of the versions that are no longer worth their place: all of the last day stay, then the newest of each hour
 * for a week, then the newest of each day (UTC). Those somebody asked for stay, and so does the newest.
 * @param rows newest first
 */
export function snapshotsToThin(
  rows: readonly Pick<SnapshotRow, 'id' | 'atMs' | 'reason'>[],
  nowMs: number,
): string[] {
  const taken = new Set<string>()
  return rows.flatMap(({ id, atMs, reason }, index) => {
    const ageMs = nowMs - atMs
    if (index === 0 || reason === 'asked' || ageMs < dayMs) return []
    const place = placeOf(atMs, ageMs < 7 * dayMs ? hourMs : dayMs)
    if (taken.has(place)) return [id]
    taken.add(place)
    return []
  })
}

function placeOf(atMs: number, stepMs: number): string {
  return `${stepMs}:${Math.floor(atMs / stepMs)}`
}
