import { boardBench } from './board.ts'
import { gateBench } from './gate.ts'
import { hostileBench } from './hostile.ts'
import { longevityBench } from './longevity.ts'
import { memoryBench } from './memory.ts'
import { openBench } from './open.ts'
import { restartBench } from './restart.ts'
import { revokeBench } from './revoke.ts'
import { saveBench } from './save.ts'
import { sessionBench } from './session.ts'
import { strategyBench } from './strategy.ts'
import { syncBench } from './sync.ts'

/** One figure with its unit, or a row of figures. */
export type Row = Readonly<Record<string, string | number>>

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<Row[]>>> = {
  board: boardBench,
  gate: gateBench,
  hostile: hostileBench,
  longevity: longevityBench,
  memory: memoryBench,
  open: openBench,
  restart: restartBench,
  revoke: revokeBench,
  save: saveBench,
  session: sessionBench,
  strategy: strategyBench,
  sync: syncBench,
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (bench) {
  const rows = await bench(args)
  console.log(JSON.stringify({ bench: name, node: process.version, rows }))
  console.table(rows)
} else {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
}
