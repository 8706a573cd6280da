import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { programs, startAccord } from '../helpers/accordProcess.ts'
import { makeFolder } from '../helpers/makeFolder.ts'
import { createWorkshop, enterWorkshop, readWorkshop } from '../helpers/workshopApi.ts'

const quiet = { LOG_LEVEL: 'info' }

test('the server says where it is, leaves with 0 on SIGTERM, and finds everything again', async () => {
  const accord = await startAccord(quiet, programs.sources)
  onTestFinished(() => accord.remove())
  expect(accord.output()).toContain(
    `Accord is ready on ${accord.url.replace('127.0.0.1', 'localhost')}\n`,
  )
  const workshop = await createWorkshop(accord.url, { title: 'Kept', template: 'blank' })
  const person = await enterWorkshop(accord.url, workshop.links.viewer, 'Ada')
  expect(await accord.stop()).toBe(0)
  await accord.start()
  const view = await readWorkshop(accord.url, workshop.workshopId, person.sessionToken)
  expect(view).toMatchObject({ title: 'Kept', people: [{ name: 'Ada' }] })
})

test('nothing that was answered is lost by SIGKILL', async () => {
  const accord = await startAccord(quiet, programs.sources)
  onTestFinished(() => accord.remove())
  const workshop = await createWorkshop(accord.url, { title: 'Kept', template: 'blank' })
  const person = await enterWorkshop(accord.url, workshop.links.viewer, 'Ada')
  await accord.kill()
  await accord.start()
  const view = await readWorkshop(accord.url, workshop.workshopId, person.sessionToken)
  expect(view.people).toHaveLength(1)
})

test('wrong settings end the start with 1 and a list of what to mend', () => {
  const { status, stderr } = runToEnd({ PORT: 'many', LOG_LEVEL: 'loud', ACCORD_MODE: 'fast' })
  expect(status).toBe(1)
  for (const name of ['PORT', 'LOG_LEVEL', 'ACCORD_MODE']) expect(stderr).toContain(`  ${name}: `)
  expect(stderr).not.toContain('    at ')
})

test('a port that is taken ends the start with 1 and says what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { status, stderr } = runToEnd({ PORT: port })
  expect(status).toBe(1)
  expect(stderr).toContain(`127.0.0.1:${port}`)
  expect(stderr).toContain('Set PORT')
})

function runToEnd(environment: Record<string, string>) {
  return spawnSync(process.execPath, programs.sources, {
    env: { ...process.env, DATA_DIR: makeFolder(), ...environment },
    encoding: 'utf8',
  })
}
