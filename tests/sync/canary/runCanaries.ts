import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '#server/observe'
import type { Settings } from '../../../server/settings.ts'
import { startServer } from '../../../server/startServer.ts'
import { liveWorkshop } from './liveWorkshop.ts'
import { address } from './TappedPerson.ts'
import { type CanaryFigures, Taps } from './Taps.ts'

/**
 * P7: lives through `workshops` random workshops of one server, two at a time, and looks for everything hidden in
 * every frame, answer and export anybody got, in every log line, and in the files on the disk. The same seed gives
 * the same acts; tokens are the server's own and different each time.
 */
export async function runCanaries(seed: number, workshops: number): Promise<CanaryFigures> {
  const taps = new Taps()
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-canary-'))
  const log = createLog('trace', (line) => taps.record('log', line))
  const server = await startServer({ ...settings, dataDir }, log)
  const scene = {
    taps,
    url: server.url.replace('localhost', '127.0.0.1'),
    random: randomFrom(seed),
  }
  try {
    for (let n = 0; n < workshops; n += 2) {
      const pair = [n, n + 1].filter((index) => index < workshops)
      await Promise.all(pair.map((index) => liveWorkshop(scene, `w${index}`)))
    }
    await recordFiles(taps, dataDir)
  } finally {
    await server.close()
  }
  await recordFiles(taps, dataDir)
  await rm(dataDir, { recursive: true, force: true })
  taps.hideFromAll('address of people', address)
  return taps.figures()
}

const settings: Omit<Settings, 'dataDir'> = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: undefined,
  trustedProxies: [],
  logLevel: 'trace',
  retentionDays: 0,
}

/** The database, its log and whatever else is kept. */
async function recordFiles(taps: Taps, dataDir: string): Promise<void> {
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) taps.record('disk', await readFile(join(entry.parentPath, entry.name)))
  }
}

/** mulberry32 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
