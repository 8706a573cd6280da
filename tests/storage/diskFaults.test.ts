import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type AccordProcess, programs, startAccord } from '../helpers/accordProcess.ts'
import { type BoardWriter, openWriters } from '../helpers/boardWriter.ts'
import { ensureDebianPackages } from '../helpers/debianPackages.ts'
import { makeFolder } from '../helpers/makeFolder.ts'
import { readBoard } from './killLoop.ts'

const program = existsSync(programs.built[0]) ? programs.built : programs.sources
const quiet = { LOG_LEVEL: 'fatal' }
const slowly = { timeout: 60_000, interval: 100 }

test('P1 an fdatasync that fails: nothing is acknowledged, not ready, readers go on', {
  timeout: 180_000,
}, async () => {
  ensureDebianPackages(['strace'])
  const accord = await start()
  const { workshopId, links, writers } = await openWriters(accord.url, 3)
  await accord.kill()
  const inject = 'inject=fsync,fdatasync:error=EIO:when=40+'
  await accord.start([
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    'trace=fsync,fdatasync',
    '-e',
    inject,
  ])
  for (const writer of writers) writer.setWriting(true)
  await vi.waitFor(async () => expect(await statusOf(accord, '/readyz')).toBe(503), slowly)
  await expectReadersGoOn(accord, links.viewer)
  // The signal is for strace, which passes nothing on: the server is a child of it.
  spawnSync('pkill', ['-KILL', '-P', String(accord.pid())])
  await accord.gone()
  await expectNothingLost(accord, workshopId, writers)
})

test('P1 a full disk: nothing is acknowledged, readers go on, and it heals by itself', {
  timeout: 180_000,
}, async () => {
  const folder = mountSmallDisk()
  if (folder === undefined) return
  const accord = await start(folder)
  const { workshopId, links, writers } = await openWriters(accord.url, 3)
  await fill(join(folder, '../filler'))
  for (const writer of writers) writer.setWriting(true)
  await vi.waitFor(async () => expect(await statusOf(accord, '/readyz')).toBe(503), slowly)
  await expectReadersGoOn(accord, links.viewer)
  const before = writers.map((writer) => writer.acknowledged.length)
  await rm(join(folder, '../filler'))
  await vi.waitFor(async () => expect(await statusOf(accord, '/readyz')).toBe(200), slowly)
  await vi.waitFor(() => {
    for (const [n, writer] of writers.entries()) {
      expect(writer.acknowledged.length).toBeGreaterThan(before[n] ?? 0)
    }
  }, slowly)
  await accord.kill()
  await expectNothingLost(accord, workshopId, writers)
})

async function start(folder?: string): Promise<AccordProcess> {
  const accord = await startAccord(quiet, program, folder)
  onTestFinished(() => accord.remove())
  return accord
}

async function statusOf(accord: AccordProcess, path: string): Promise<number> {
  return (await fetch(`${accord.url}${path}`)).status
}

/** Pages answer, and who is connected already still gets what is asked for. */
async function expectReadersGoOn(accord: AccordProcess, link: string): Promise<void> {
  expect(await statusOf(accord, '/livez')).toBe(200)
  const { pathname } = new URL(link)
  expect(await statusOf(accord, pathname)).toBe(200)
}

async function expectNothingLost(
  accord: AccordProcess,
  workshopId: string,
  writers: readonly BoardWriter[],
): Promise<void> {
  for (const writer of writers) writer.close()
  const stored = await readBoard(accord.dataDir, workshopId)
  expect(writers.map((writer) => writer.lostFrom(stored))).toEqual(writers.map(() => 0))
  expect(writers.flatMap(({ lies }) => lies)).toEqual([])
  expect(writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)).toBeGreaterThan(0)
}

/** A disk of 4 MB. Only root can mount one: elsewhere this says that it was not tested; as root it fails. */
function mountSmallDisk(): string | undefined {
  const folder = makeFolder()
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  if (done.status !== 0) {
    if (process.getuid?.() === 0) throw new Error(`mount failed: ${done.stderr}`)
    console.warn('NOT TESTED: a full disk. Only root may mount a small one; run this as root.')
    return undefined
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  // A folder on it, because a mounted folder itself cannot be removed.
  return join(folder, 'data')
}

/** Takes what is left of the disk but a few pages. */
async function fill(path: string): Promise<void> {
  const chunk = Buffer.alloc(16 * 1024)
  for (;;) {
    try {
      await writeFile(path, chunk, { flag: 'a' })
    } catch {
      return
    }
  }
}
