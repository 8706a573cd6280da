import { expect, test } from 'vitest'
import type { Participant, SnapshotInfo } from '#shared/protocol'
import { snapshotDays, snapshotTime } from '../../../client/panels/snapshotRows.ts'

const noon = new Date(2026, 10, 22, 12).getTime()
const people = [person('bo', 'Bo'), person('ada', 'Ada'), person('gone', '')]

test('versions are listed by day, today without a date, with the names that are known', () => {
  const days = snapshotDays(
    [
      version({ atMs: noon, people: ['bo', 'ada', 'gone', 'unknown'], by: 'ada' }),
      version({ atMs: noon - 3_600_000, by: 'unknown' }),
      version({ atMs: noon - 24 * 3_600_000 }),
    ],
    people,
    noon,
  )
  expect(days.map(({ day, rows }) => [day === undefined, rows.length])).toEqual([
    [true, 2],
    [false, 1],
  ])
  expect(days[0]?.rows[0]).toMatchObject({ people: ['Ada', 'Bo'], by: 'Ada' })
  expect(days[0]?.rows[1]?.by).toBeUndefined()
})

test('a time of another day comes with the day', () => {
  const today = snapshotTime(version({ atMs: noon }), noon)
  const before = snapshotTime(version({ atMs: noon - 24 * 3_600_000 }), noon)
  expect(before).toContain(today)
  expect(before.length).toBeGreaterThan(today.length)
})

function version(fields: Partial<SnapshotInfo>): SnapshotInfo {
  return { id: String(fields.atMs), atMs: noon, reason: 'timed', people: [], items: 1, ...fields }
}

function person(id: string, name: string): Participant {
  return { id, name, role: 'participant', color: 'teal' }
}
