import './seededCrypto.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '#server/store'
import { pinnedSeeds } from './pinnedSeeds.ts'
import { type Outcome, simulate } from './simulate.ts'

/** Seeds run until this time is over, but no fewer than `leastSeeds` and no more than `mostSeeds`. */
const enoughMs = 18_000
const [leastSeeds, mostSeeds] = [20, 200]

let dataDir: string
let store: Store
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'accord-simulation-'))
  store = await openStore({ dataDir })
})
afterAll(async () => {
  await store.close()
  await rm(dataDir, { recursive: true })
})

test.each(pinnedSeeds)('P5 seed $seed is well again ($found)', async ({ seed }) => {
  expectWell(await simulate(seed, store))
})

test('P5 everybody converges and nothing acknowledged is lost', { timeout: 120_000 }, async () => {
  const startMs = performance.now()
  let seeds = 0
  const goesOn = () => seeds < leastSeeds || performance.now() - startMs < enoughMs
  for (; seeds < mostSeeds && goesOn(); seeds += 1) expectWell(await simulate(seeds + 1, store))
  console.log(`simulated ${seeds} seeds`)
})

test('P5 a seed repeats itself', async () => {
  const [once, again] = [await simulate(7, store), await simulate(7, store)]
  expect(again.fingerprint).toBe(once.fingerprint)
  expect(again.story).toEqual(once.story)
  expect(again.counts.acknowledged).toBeGreaterThan(0)
})

function expectWell({ seed, problems }: Outcome): void {
  const replay = `replay: npx tsx tests/sync/simulation/run.ts --seed ${seed}`
  expect(problems, replay).toEqual([])
}
