import { expect, onTestFinished, test } from 'vitest'
import { claimByAsking } from '../../../client/sync/copyOwner.ts'
import { retryDelay } from '../../../client/sync/retryDelay.ts'

function claim(name: string) {
  const made = claimByAsking(name)
  onTestFinished(made.release)
  return made
}

test('C14 without Web Locks the second tab waits for the first, and follows it', async () => {
  const first = claim('accord/w/follow')
  expect(await first.isFirst).toBe(true)
  const second = claim('accord/w/follow')
  expect(await second.isFirst).toBe(false)
  first.release()
  await second.isOurs
})

test('C14 of two tabs that begin in the same moment one has it', async () => {
  const both = [claim('accord/w/same'), claim('accord/w/same')]
  const first = await Promise.all(both.map(({ isFirst }) => isFirst))
  expect(first.filter(Boolean)).toHaveLength(1)
})

test('C16 pauses grow up to ten seconds for who looks, and are spread over their whole length', () => {
  expect([0, 900, 2500, 60_000].map((lostForMs) => retryDelay(lostForMs, 1, true))).toEqual([
    1000, 1000, 2500, 10_000,
  ])
  expect(retryDelay(60_000, 0, true)).toBe(0)
  expect(retryDelay(60_000, 1, false)).toBe(30_000)
})
