import { parseArgs } from 'node:util'
import { runCanaries } from './runCanaries.ts'

/** `npx tsx tests/sync/canary/run.ts --workshops 1000 [--seed 1]`: a new server every 20 workshops; ends with 1 after a hit. */
const { values } = parseArgs({
  options: {
    workshops: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
const perServer = 20
const [count, seed] = [Number(values.workshops), Number(values.seed)]
console.log(`seed ${seed}, ${count} workshops`)
const sum = { canaries: 0, bytes: 0, hits: [] as string[], unseen: [] as string[] }
for (let done = 0; done < count; done += perServer) {
  const figures = await runCanaries(seed + done, Math.min(perServer, count - done))
  sum.canaries += figures.canaries
  sum.bytes += figures.bytes
  sum.hits.push(...figures.hits)
  sum.unseen.push(...figures.unseen)
}
console.log(JSON.stringify(sum))
process.exitCode = sum.hits.length + sum.unseen.length > 0 ? 1 : 0
