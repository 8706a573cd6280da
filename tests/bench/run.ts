import { gateBench } from './gate.ts'
import { openBench } from './open.ts'
import { saveBench } from './save.ts'

/** One figure with its unit, or a row of figures. */
export type Row = Readonly<Record<string, string | number>>

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  gate: gateBench,
  open: openBench,
  save: saveBench,
}

const name = process.argv[2] ?? ''
const bench = benches[name]
if (bench) {
  const rows = await bench()
  console.log(JSON.stringify({ bench: name, node: process.version, rows }))
  console.table(rows)
} else {
  console.error(`There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
}
