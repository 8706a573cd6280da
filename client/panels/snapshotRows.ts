import type { Participant, SnapshotInfo } from '#shared/protocol'

/** One earlier version in the list. */
export interface SnapshotRow {
  readonly snapshot: SnapshotInfo
  /** Local time of day. */
  readonly time: string
  /** Names of those who edited since the version before, by name; those who are unknown by now are left out. */
  readonly people: readonly string[]
  /** Name of who asked for it or for the restore; undefined where that was nobody or is unknown by now. */
  readonly by: string | undefined
}

export interface SnapshotDay {
  /** The local day, e.g. "Sunday, 22 November"; undefined for today. */
  readonly day: string | undefined
  readonly rows: readonly SnapshotRow[]
}

/** The list by days, newest first, in this browser's way of writing dates. */
export function snapshotDays(
  snapshots: readonly SnapshotInfo[],
  participants: readonly Participant[],
  nowMs: number,
): SnapshotDay[] {
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  const today = new Date(nowMs).toDateString()
  const days: { key: string; day: string | undefined; rows: SnapshotRow[] }[] = []
  for (const snapshot of snapshots) {
    const key = new Date(snapshot.atMs).toDateString()
    const day = key === today ? undefined : dayOf(snapshot.atMs)
    if (days.at(-1)?.key !== key) days.push({ key, day, rows: [] })
    days.at(-1)?.rows.push(toRow(snapshot, names))
  }
  return days
}

/** Its time of day, with the day before it where that is not today. */
export function snapshotTime({ atMs }: SnapshotInfo, nowMs: number): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString()
  return isToday ? timeOf(atMs) : `${dayOf(atMs)}, ${timeOf(atMs)}`
}

function toRow(snapshot: SnapshotInfo, names: ReadonlyMap<string, string>): SnapshotRow {
  const people = snapshot.people.flatMap((id) => names.get(id) || [])
  const by = snapshot.by === undefined ? undefined : names.get(snapshot.by) || undefined
  return {
    snapshot,
    time: timeOf(snapshot.atMs),
    people: people.sort((a, b) => a.localeCompare(b)),
    by,
  }
}

function timeOf(atMs: number): string {
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(atMs)
  // "6:11" and "PM" stay on one line.
  return time.replaceAll(' ', '\u00a0')
}

function dayOf(atMs: number): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(undefined, parts).format(atMs)
}
