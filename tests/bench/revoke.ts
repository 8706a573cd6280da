import { startAccord } from '../helpers/accordProcess.ts'
import { type Road, roads, type TakenBack, takeBack } from '../helpers/takeBack.ts'
import { percentile } from './median.ts'
import type { Row } from './run.ts'

const rounds = 30

/** P16: from the answer to the facilitator's command to the last open socket closed, and to the last road that is refused. */
export async function revokeBench(): Promise<Row[]> {
  const accord = await startAccord({ LOG_LEVEL: 'warn', TRUSTED_PROXIES: '127.0.0.1' })
  try {
    const rows: Row[] = []
    for (const [n, road] of roads.entries()) {
      const taken: TakenBack[] = []
      for (let round = 0; round < rounds; round += 1) {
        taken.push(await takeBack(accord.url, road, `10.${n}.0.${round + 1}`))
      }
      rows.push(toRow(road, taken))
    }
    return rows
  } finally {
    await accord.remove()
  }
}

function toRow(road: Road, taken: readonly TakenBack[]): Row {
  const tries = taken.flatMap((one) => one.tries)
  return {
    road,
    ...spread(
      'sockets closed',
      taken.flatMap(({ sockets }) => sockets.map(({ ms }) => ms)),
    ),
    ...spread('upgrade refused', msOf(tries, 'upgrade')),
    ...spread('GET refused', msOf(tries, 'GET')),
    ...spread('POST refused', msOf(tries, 'POST')),
    'got in once more': tries.filter(({ status }) => status < 400).length,
    target: '≤ 1000 ms',
  }
}

function msOf(tries: TakenBack['tries'], method: string): number[] {
  return tries.filter(({ what }) => what.startsWith(method)).map(({ ms }) => ms)
}

function spread(what: string, times: readonly number[]): Row {
  const rounded = (ms: number) => Math.round(ms * 10) / 10
  return {
    [`${what} ms`]: `${rounded(percentile(times, 50))} / ${rounded(Math.max(...times))}`,
  }
}
