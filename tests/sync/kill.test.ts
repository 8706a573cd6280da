import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openStore } from '#server/store'
import { createId } from '#shared/basics'
import { makeFolder } from '../helpers/makeFolder.ts'
import { addBoard, makeParticipant } from '../helpers/makeRows.ts'
import { connectProvider } from '../helpers/makeSync.ts'
import { hashOf } from '../helpers/syncParts.ts'
import { until } from '../helpers/until.ts'

const victim = fileURLToPath(new URL('./serveForever.ts', import.meta.url))
const edits = 1000

test.each([1, 40, 400])(
  'SY16 of a burst of edits, killed after %i were called saved, none of those is lost',
  { timeout: 60_000 },
  async (killAt) => {
    const dataDir = makeFolder()
    const { ref, person } = await prepare(dataDir)
    const { child, port } = await serve(dataDir)
    const base = `ws://127.0.0.1:${port}/sync/${ref.workshopId}`
    const ada = connectProvider(base, person, 'board', new Y.Doc())
    await until(() => ada.saved.count === 1)
    ada.onSaved = (count) => {
      if (count > killAt) child.kill('SIGKILL')
    }
    for (let n = 0; n < edits; n += 1) ada.items.set(`n${n}`, `${n}`)
    await once(child, 'exit')
    ada.provider.disconnect()
    const kept = await readKept(dataDir, ref)
    // The first message is the sync step 2 of the connect.
    const acknowledged = ada.saved.count - 1
    expect(acknowledged).toBeGreaterThanOrEqual(killAt)
    const missing = Array.from({ length: acknowledged }, (_, n) => `n${n}`).filter(
      (key) => !kept.has(key),
    )
    expect(missing, `of ${acknowledged} acknowledged`).toEqual([])
  },
)

async function prepare(dataDir: string) {
  const store = await openStore({ dataDir })
  const ref = await addBoard(store)
  const sessionToken = createId()
  const row = makeParticipant(ref.workshopId)
  await store.addParticipant(row, hashOf(sessionToken), 1)
  await store.close()
  return { ref, person: { participantId: row.id, name: row.name, role: row.role, sessionToken } }
}

async function serve(dataDir: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', victim, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, port: Number(printed.toString()) }
}

async function readKept(
  dataDir: string,
  ref: Awaited<ReturnType<typeof prepare>>['ref'],
): Promise<Y.Map<unknown>> {
  const store = await openStore({ dataDir })
  const { snapshot, updates } = await store.loadDocument(ref)
  await store.close()
  const doc = new Y.Doc()
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return doc.getMap('items')
}
