import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { openStore } from '#server/store'
import { type AccordProcess, programs, startAccord } from '../helpers/accordProcess.ts'
import { type BoardWriter, openWriters } from '../helpers/boardWriter.ts'
import { ensureDebianPackages } from '../helpers/debianPackages.ts'

export interface KillReport {
  readonly kills: number
  readonly insideFsync: number
  readonly tornLogs: number
  readonly acknowledged: number
  readonly lost: number
  readonly lies: readonly string[]
}

const writersPerWorkshop = 4
/** Then a new workshop: a board takes 5,000 notes, and four quick writers make some hundred between two kills. */
const killsPerWorkshop = 10

/**
 * Kills the real server again and again while several people write, opens what is left and compares it with everything
 * that was acknowledged. Two of five kills hit the server inside an fsync; after some, half a frame is added to the log,
 * as a power cut would leave it.
 */
export async function killLoop(kills: number): Promise<KillReport> {
  ensureDebianPackages(['strace'])
  const program = existsSync(programs.built[0]) ? programs.built : programs.sources
  const accord = await startAccord({ LOG_LEVEL: 'fatal' }, program)
  const total = { kills: 0, insideFsync: 0, tornLogs: 0, acknowledged: 0, lost: 0 }
  const lies: string[] = []
  try {
    let isTraced = false
    while (total.kills < kills) {
      const { workshopId, writers } = await openWriters(accord.url, writersPerWorkshop)
      const end = Math.min(kills, total.kills + killsPerWorkshop)
      for (; total.kills < end; total.kills += 1) {
        for (const writer of writers) writer.setWriting(true)
        await killOnce(accord, writers, isTraced)
        if (isTraced) total.insideFsync += 1
        if (total.kills % 3 === 0 && tearLog(accord.dataDir)) total.tornLogs += 1
        total.lost += await countLost(accord.dataDir, workshopId, writers)
        isTraced = await startFor(accord, total.kills + 1)
      }
      for (const writer of writers) {
        total.acknowledged += writer.acknowledged.length
        lies.push(...writer.lies)
        writer.close()
      }
    }
  } finally {
    await accord.kill()
    await accord.remove()
  }
  return { ...total, lies }
}

const isInsideFsync = (kill: number) => kill % 5 === 1 || kill % 5 === 3

/** Every second and fourth of five runs under strace, which kills it on entering its n-th fsync. @returns whether it does */
async function startFor(accord: AccordProcess, kill: number): Promise<boolean> {
  if (!isInsideFsync(kill)) {
    await accord.start()
    return false
  }
  const when = 12 + Math.floor(Math.random() * 80)
  const inject = `inject=fsync,fdatasync:signal=KILL:when=${when}`
  // -D: strace is not between us and the server, so that a kill hits the server itself.
  const options = ['-D', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync']
  try {
    await accord.start(['strace', ...options, '-e', inject])
    return true
  } catch {
    // It was killed while it started: also a moment to be killed in.
    await accord.start()
    return false
  }
}

async function killOnce(
  accord: AccordProcess,
  writers: readonly BoardWriter[],
  isTraced: boolean,
): Promise<void> {
  const refused = Promise.race(writers.map((writer) => writer.refused))
  if (isTraced) {
    await Promise.race([accord.gone(), refused])
    return
  }
  // Log-uniform, so that some kills come at once and some after many groups.
  const count = Math.ceil(10 ** (Math.random() * 2))
  let heard = 0
  const enough = new Promise<void>((resolve) => {
    for (const writer of writers) {
      writer.onAcknowledged = () => {
        heard += 1
        if (heard >= count) resolve()
      }
    }
  })
  await Promise.race([enough, refused])
  await accord.kill()
}

/** Adds the first half of the last frame once more: right salts, wrong checksum. */
function tearLog(dataDir: string): boolean {
  const path = join(dataDir, 'accord.sqlite-wal')
  const frameBytes = 4096 + 24
  if (!existsSync(path)) return false
  const log = readFileSync(path)
  if (log.length < frameBytes + 32) return false
  appendFileSync(path, log.subarray(-frameBytes, -frameBytes / 2))
  return true
}

async function countLost(
  dataDir: string,
  workshopId: string,
  writers: readonly BoardWriter[],
): Promise<number> {
  const stored = await readBoard(dataDir, workshopId)
  return writers.reduce((sum, writer) => sum + writer.lostFrom(stored), 0)
}

/** The board as the next server will find it. */
export async function readBoard(dataDir: string, workshopId: string): Promise<Y.Doc> {
  const store = await openStore({ dataDir })
  const ref = { workshopId, document: 'board', owner: '' } as const
  const { snapshot, updates } = await store.loadDocument(ref)
  await store.close()
  const doc = new Y.Doc()
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return doc
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' } } })
  process.setMaxListeners(0)
  const startMs = performance.now()
  const report = await killLoop(Number(values.kills))
  const seconds = Math.round((performance.now() - startMs) / 1000)
  console.log(JSON.stringify({ ...report, seconds }))
  process.exit(report.lost === 0 && report.lies.length === 0 ? 0 : 1)
}
