import { fuzzGate } from './fuzzGate.ts'

/** `npx tsx tests/sync/gateFuzz/run.ts [count] [seed]`: prints seed and figures; a failure names its run. */
const runs = Number(process.argv[2] ?? 100_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
console.log(`seed ${seed}, ${runs} runs`)
const startedMs = Date.now()
const figures = fuzzGate(seed, runs)
console.log(JSON.stringify({ ...figures, seconds: (Date.now() - startedMs) / 1000 }))
