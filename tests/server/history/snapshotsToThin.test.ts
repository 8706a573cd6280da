import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapshotsToThin } from '../../../server/history/snapshotsToThin.ts'

const hourMs = 3_600_000
const nowMs = 1_000 * 24 * hourMs

test('HI5 all of a day, one an hour for a week, one a day after that', () => {
  const everyTenMinutes = Array.from({ length: 30 * 144 }, (_, index) => ({
    id: `s${index}`,
    atMs: nowMs - index * (hourMs / 6),
    reason: 'timed' as const,
  }))
  const gone = new Set(snapshotsToThin(everyTenMinutes, nowMs))
  const kept = everyTenMinutes.filter(({ id }) => !gone.has(id)).map(({ atMs }) => nowMs - atMs)
  const between = (from: number, to: number) =>
    kept.filter((ageMs) => ageMs >= from * hourMs && ageMs < to * hourMs).length
  expect(between(0, 24)).toBe(144)
  // An hour may begin before the day does.
  expect([24, 25]).toContain(between(24, 48))
  expect(between(7 * 24, 30 * 24)).toBeLessThanOrEqual(24)
  expect(between(7 * 24, 30 * 24)).toBeGreaterThanOrEqual(22)
})

test('HI5 asked for and newest stay; thinning again takes nothing more', () => {
  const reasons = fc.constantFrom('timed' as const, 'asked' as const, 'beforeRestore' as const)
  const rows = fc.array(fc.record({ ageMs: fc.nat(60 * 24 * hourMs), reason: reasons }))
  fc.assert(
    fc.property(rows, (made) => {
      const list = made
        .map(({ ageMs, reason }, index) => ({ id: `s${index}`, atMs: nowMs - ageMs, reason }))
        .sort((a, b) => b.atMs - a.atMs)
      const gone = new Set(snapshotsToThin(list, nowMs))
      const kept = list.filter(({ id }) => !gone.has(id))
      expect(kept[0]).toEqual(list[0])
      expect(kept.filter(({ reason }) => reason === 'asked')).toEqual(
        list.filter(({ reason }) => reason === 'asked'),
      )
      expect(snapshotsToThin(kept, nowMs)).toEqual([])
    }),
  )
})
