import './seededCrypto.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '#server/store'
import { type Outcome, simulate } from './simulate.ts'

/**
 * `npx tsx tests/sync/simulation/run.ts --seeds 20000 [--from 1]` runs many seeds, `--seed 7` replays one with its story.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
})
process.setMaxListeners(0)

/** Ctrl-C ends the run after the seed under way and says how far it came. */
let isStopping = false
process.on('SIGINT', () => {
  isStopping = true
})

const failed = values.seed === undefined ? await runMany() : await replay(Number(values.seed))
process.exit(failed === 0 ? 0 : 1)

async function runMany(): Promise<number> {
  const [from, count] = [Number(values.from), Number(values.seeds)]
  const startMs = performance.now()
  const totals: Record<string, number> = {}
  let failed = 0
  let seeds = 0
  await withStores(from, count, async (seed, store) => {
    if (isStopping) return
    const outcome = await simulate(seed, store)
    seeds += 1
    for (const [name, value] of Object.entries(outcome.counts)) {
      totals[name] = (totals[name] ?? 0) + value
    }
    if (outcome.problems.length === 0) return
    failed += 1
    tell(outcome)
  })
  const seconds = Math.round((performance.now() - startMs) / 1000)
  console.log(JSON.stringify({ from, seeds, failed, seconds, ...totals }))
  return failed
}

async function replay(seed: number): Promise<number> {
  let problems = 0
  await withStores(seed, 1, async (_seed, store) => {
    const outcome = await simulate(seed, store)
    const again = await simulate(seed, store)
    for (const line of outcome.story) console.log(line)
    console.log(JSON.stringify(outcome.counts))
    if (outcome.fingerprint !== again.fingerprint) console.log('This seed does not repeat itself.')
    tell(outcome)
    problems = outcome.problems.length
  })
  return problems
}

/** A new database now and then, so that it stays small. */
async function withStores(
  from: number,
  count: number,
  use: (seed: number, store: Awaited<ReturnType<typeof openStore>>) => Promise<void>,
): Promise<void> {
  for (let begin = from; begin < from + count; begin += 200) {
    const dataDir = await mkdtemp(join(tmpdir(), 'accord-simulation-'))
    const store = await openStore({ dataDir })
    for (let seed = begin; seed < Math.min(begin + 200, from + count); seed += 1) {
      await use(seed, store)
    }
    await store.close()
    await rm(dataDir, { recursive: true })
  }
}

function tell({ seed, problems }: Outcome): void {
  if (problems.length === 0) console.log(`seed ${seed}: all is well`)
  else console.log(`seed ${seed}: npx tsx tests/sync/simulation/run.ts --seed ${seed}`)
  for (const problem of problems) console.log(`  ${problem}`)
}
