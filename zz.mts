import { startAccord } from '/work/trees/figures/tests/bench/sync/contestants.ts'
import { measureLoad } from '/work/trees/figures/tests/bench/sync/load.ts'
const people = Number(process.argv[2])
const server = await startAccord()
try { const f = await measureLoad(server, 1, people, Number(process.argv[3] ?? 8)); console.log(JSON.stringify(Object.fromEntries(Object.entries(f).map(([k, v]) => [k, Math.round(v * 1000) / 1000])))) } finally { await server.remove() }
process.exit(0)
