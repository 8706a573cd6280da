import { parseArgs } from 'node:util'
import { median } from './median.ts'
import type { Row } from './run.ts'
import { type Contestant, contestants, installPeers } from './sync/contestants.ts'
import { type Figures, type Measure, measures } from './sync/rows.ts'

/**
 * Ours and the peers side by side (targets.md, "Sync"): every measurement runs each server in turn, as often as
 * `--runs` says, and the table holds the medians.
 *
 * `--quick` one run of few seconds · `--only lost,join` some measurements (largest, hundred, rooms, ack, lost, join,
 * size) · `--servers Accord,Hocuspocus` some servers · `--runs 3` · `--seconds 10` of load each.
 */
export async function syncBench(args: readonly string[]): Promise<Row[]> {
  const options = readOptions(args)
  const rows: Row[] = []
  for (const measure of measures.filter(({ name }) => options.wants(name))) {
    const found = new Map<string, Figures[]>(options.servers.map(({ name }) => [name, []]))
    const runs = measure.name === 'largest' ? 1 : options.runs
    for (let run = 0; run < runs; run += 1) {
      for (const server of options.servers) {
        const figures = await tryMeasure(measure, server, options.seconds)
        if (figures) found.get(server.name)?.push(figures)
      }
    }
    rows.push(...toRows(measure, found))
  }
  return rows
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      servers: { type: 'string' },
      runs: { type: 'string' },
      seconds: { type: 'string' },
    },
  })
  const only = values.only?.split(',')
  const wanted = values.servers?.split(',')
  const servers = contestants.filter(({ name }) => wanted?.includes(name) ?? true)
  if (servers.some(({ name }) => name !== 'Accord')) installPeers()
  return {
    servers,
    runs: Number(values.runs ?? (values.quick ? 1 : 3)),
    seconds: Number(values.seconds ?? (values.quick ? 4 : 10)),
    wants: (name: string) => only?.includes(name) ?? true,
  }
}

/** A server that fails is told, and the others go on. */
async function tryMeasure(
  measure: Measure,
  server: Contestant,
  seconds: number,
): Promise<Figures | undefined> {
  if (measure.oursOnly && server.name !== 'Accord') return undefined
  try {
    const figures = await measure.run(server, seconds)
    console.error(`${measure.name} · ${server.name}: ${JSON.stringify(figures)}`)
    return figures
  } catch (error) {
    console.error(`${measure.name} · ${server.name} failed: ${String(error)}`)
    return undefined
  }
}

function toRows({ targets }: Measure, found: ReadonlyMap<string, readonly Figures[]>): Row[] {
  const names = new Set([...found.values()].flat().flatMap((figures) => Object.keys(figures)))
  return [...names].map((what) => {
    const row: Record<string, string | number> = { what }
    for (const [server, runs] of found) row[server] = shown(runs.map((figures) => figures[what]))
    return { ...row, target: targets[what] ?? '' }
  })
}

function shown(values: readonly (number | undefined)[]): string | number {
  const known = values.filter((value) => value !== undefined && !Number.isNaN(value))
  if (known.length === 0) return '–'
  const value = median(known as number[])
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 100) / 100
}
