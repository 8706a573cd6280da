import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBoardFileReader } from '#server/http'
import { createLog } from '#server/observe'
import { refuse, succeed } from '#shared/basics'
import { buildHttp } from '../helpers/buildHttp.ts'

const file = { format: 'accord-board', version: 1, items: [{ kind: 'note', x: 1, y: 2 }] }

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value))

function startReader(parts: Partial<Parameters<typeof createBoardFileReader>[0]> = {}) {
  const logged: string[] = []
  const log = createLog('info', (line) => logged.push(line))
  const reader = createBoardFileReader({ log, ...parts })
  onTestFinished(() => reader.close())
  return { ...reader, logged }
}

/** A worker that does something with a file called `wrong`, and takes the size of every other for its answer. */
function workerThat(behaviour: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const entry = join(folder, 'worker.mjs')
  const isWrong = "Buffer.from(json).toString() === 'wrong'"
  const answer = `process.send({ ok: true, file: json.length })`
  writeFileSync(
    entry,
    `process.on('message', (json) => { if (${isWrong}) { ${behaviour} } else ${answer} })`,
  )
  return entry
}

test('BF1 a board file is read and checked in another process', async () => {
  const reader = startReader()
  const read = await reader.read(bytesOf(file))
  expect(read).toMatchObject({
    ok: true,
    value: { ok: true, file: { title: 'Imported workshop' } },
  })
  const forged = bytesOf({ ...file, items: [{ kind: 7 }], people: [{}] })
  const refused = await reader.read(forged)
  expect(refused).toMatchObject({ ok: true, value: { ok: false, reason: 'invalid' } })
})

test.each([
  ['what is cut off', '{"format":"accord-board"', 'notJson'],
  ['a key that reaches the prototype', '{"items":[{"__proto__":{"x":1}}]}', 'notJson'],
  ['its longer form', '{"a":{"constructor":{"prototype":{}}}}', 'notJson'],
  ['what is nested deeply', '['.repeat(70) + ']'.repeat(70), 'tooDeep'],
])('BF1 %s is no board file', async (_what, json, reason) => {
  const read = await startReader().read(Buffer.from(json))
  expect(read).toEqual({ ok: true, value: { ok: false, reason } })
})

test('BF2 a file that takes too long is stopped at the cap, and the next one is read', async () => {
  const reader = startReader({ workerEntry: workerThat('for (;;);'), capMs: 1500 })
  const [slow, next] = await Promise.all([
    reader.read(Buffer.from('wrong')),
    reader.read(Buffer.from('fine')),
  ])
  expect(slow).toEqual({ ok: false, reason: 'tooSlow' })
  expect(next).toEqual({ ok: true, value: { ok: true, file: 4 } })
  expect(reader.logged.join()).not.toContain('wrong')
})

test('BF2 a file that takes too much memory ends its process and not ours, and the next one is read', async () => {
  const grow = 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))'
  const reader = startReader({ workerEntry: workerThat(grow) })
  expect(await reader.read(Buffer.from('wrong'))).toMatchObject({ ok: false, reason: 'failed' })
  expect(await reader.read(Buffer.from('fine'))).toEqual({ ok: true, value: { ok: true, file: 4 } })
})

test('BF3 of many files at once so many wait, the others are told to come again', async () => {
  const reader = startReader({ most: 2 })
  const all = await Promise.all([1, 2, 3].map(() => reader.read(bytesOf(file))))
  expect(all.map((read) => (read.ok ? 'read' : read.reason))).toEqual(['read', 'read', 'busy'])
})

test.each(['busy', 'tooSlow', 'failed'] as const)('BF3 %s is 503, with a time', async (reason) => {
  const http = await buildHttp({ boardFiles: { read: async () => refuse(reason) } })
  const url = '/api/workshops/import'
  const refused = await http.app.inject({ method: 'POST', url, payload: file })
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('5')
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({ type: 'accord:unavailable', status: 503 })
})

test('BF4 of one address two large files arrive at a time, small ones always', async () => {
  const waiting: (() => void)[] = []
  const http = await buildHttp({
    boardFiles: {
      read: async () => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return succeed({ ok: false, reason: 'notJson' })
      },
    },
  })
  const send = (payload: object, remoteAddress: string) =>
    http.app.inject({ method: 'POST', url: '/api/workshops/import', payload, remoteAddress })
  const large = { ...file, more: 'x'.repeat(300 * 1024) }
  const first = [send(large, '10.0.0.1'), send(large, '10.0.0.1')]
  await expect.poll(() => waiting.length).toBe(2)
  expect((await send(large, '10.0.0.1')).statusCode).toBe(503)
  const others = [send(file, '10.0.0.1'), send(large, '10.0.0.2')]
  await expect.poll(() => waiting.length).toBe(4)
  for (const go of waiting.splice(0)) go()
  for (const answer of await Promise.all([...first, ...others])) expect(answer.statusCode).toBe(400)
  const again = send(large, '10.0.0.1')
  await expect.poll(() => waiting.length).toBe(1)
  for (const go of waiting.splice(0)) go()
  expect((await again).statusCode).toBe(400)
})
