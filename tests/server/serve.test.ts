import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Stands for the server: says who it is and how it was started, and leaves as the server does. */
const program = `
process.on('SIGTERM', () => process.exit(7))
process.on('disconnect', () => process.exit(0))
console.log(JSON.stringify({ pid: process.pid, args: process.execArgv }))`

const serve = fileURLToPath(new URL('../../server/cli/serve.ts', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-serve-'))
  await writeFile(join(folder, 'program.mjs'), program)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function start() {
  const call = `import { serve } from ${JSON.stringify(serve)}; serve(${JSON.stringify(join(folder, 'program.mjs'))})`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', call],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  // Its output ends when the server, which shares it, has left, too.
  const ended = once(child.stdout, 'end')
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child: child as ChildProcess, ended, server: JSON.parse(said.toString()) as Said }
}

interface Said {
  readonly pid: number
  readonly args: readonly string[]
}

test('npm start serves in a process of its own, passes signals on and ends as the server did', async () => {
  const { child, server } = await start()
  expect(server.pid).not.toBe(child.pid)
  expect(server.args).toEqual([])
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([7, null])
})

test('the server leaves when who started it was killed', async () => {
  const { child, ended, server } = await start()
  child.kill('SIGKILL')
  expect(server.pid).not.toBe(child.pid)
  await ended
})
