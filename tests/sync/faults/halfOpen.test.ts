import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { readItems } from '#shared/board'
import { startFaultProxy } from '../../helpers/faultProxy.ts'
import { makeFolder } from '../../helpers/makeFolder.ts'
import { connectProvider, makeSync } from '../../helpers/makeSync.ts'
import { openMember } from '../../helpers/openMember.ts'
import { startServer } from '../../helpers/startServer.ts'
import { until } from '../../helpers/until.ts'
import { openWitness } from '../../helpers/witness.ts'
import { createWorkshop } from '../../helpers/workshopApi.ts'

/** Of the client's clock, so that nobody waits for a real heartbeat; slow enough that no beat looks like a sleep. */
const timesFaster = 6

test.each([
  ['toClient', 0],
  ['toServer', 0],
  ['toServer', -24 * 3_600_000],
] as const)(
  'P2 C5 half-open %s, the clock set by %s ms: offline is said, never "saved" meanwhile, and all of it arrives on a new connection',
  async (direction, jumpMs) => {
    let shiftMs = 0
    const dataDir = makeFolder()
    const { port } = new URL((await startServer({ dataDir })).url)
    const url = `http://127.0.0.1:${port}`
    const proxy = await startFaultProxy(Number(port))
    onTestFinished(() => proxy.close())
    const { workshopId, links } = await createWorkshop(url, { title: 'Void', template: 'blank' })
    const witness = await openWitness(dataDir, workshopId)
    onTestFinished(witness.close)
    const ada = await openMember(url, links.participant, 'Ada', {
      socketUrl: proxy.url,
      witness,
      parts: { nowMs: () => Date.now() * timesFaster + shiftMs, random: () => Math.random() / 20 },
    })
    onTestFinished(ada.close)
    ada.addNote('before')
    await until(() => ada.saveState() === 'saved')
    const shownBefore = ada.shown.length
    proxy.set({ isDown: true })
    proxy.swallow(direction)
    shiftMs = jumpMs
    ada.addNote('into the void')
    await until(() => ada.saveState() === 'offline')
    expect(ada.shown.slice(shownBefore)).not.toContain('saved')
    proxy.set({})
    await until(() => ada.saveState() === 'saved')
    const stored = readItems(await witness.read()).map(({ text }) => text)
    expect(stored.sort()).toEqual(['before', 'into the void'])
    expect(await witness.falseClaims()).toEqual([])
  },
)

test('SY32 SY42 a peer that vanished without a word is let go, and its pointer with it', async () => {
  const server = await makeSync({ timing: { beatMs: 50 } })
  const proxy = await startFaultProxy(server.port)
  onTestFinished(() => proxy.close())
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const base = `ws://127.0.0.1:${proxy.port}/sync/${server.workshopId}`
  const person = await server.addPerson('participant', 'Ada')
  const ada = connectProvider(base, person, 'board', new Y.Doc())
  ada.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
  await until(() => ben.provider.awareness.getStates().has(ada.doc.clientID))
  proxy.set({ isDown: true })
  proxy.swallow('toServer')
  proxy.swallow('toClient')
  await until(() => server.sync().counts().connections === 1)
  await until(() => !ben.provider.awareness.getStates().has(ada.doc.clientID))
})
