import { expect, test } from 'vitest'
import { killLoop } from './killLoop.ts'

test('P1 nothing acknowledged is lost in 50 kills', { timeout: 240_000 }, async () => {
  const report = await killLoop(50)
  expect(report).toMatchObject({ kills: 50, lost: 0, lies: [] })
  expect(report.insideFsync).toBeGreaterThan(10)
  expect(report.acknowledged).toBeGreaterThan(50)
})
