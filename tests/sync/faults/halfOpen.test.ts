import { expect, onTestFinished, test } from 'vitest'
import { type FaultProxy, startFaultProxy } from '../../helpers/faultProxy.ts'
import { type Client, connectProvider, makeSync } from '../../helpers/makeSync.ts'
import { type Member, openAgain } from '../../helpers/openMember.ts'
import { openRaw } from '../../helpers/rawClient.ts'
import { until } from '../../helpers/until.ts'
import { openWitness, type Witness } from '../../helpers/witness.ts'

test.each(['toClient', 'toServer'] as const)(
  'P2 C5 half-open %s: offline is said, never "saved" in between, and all of it arrives on a new connection',
  async (direction) => {
    const { proxy, server, witness } = await start()
    const clock = createClock()
    const ada = await openPerson(server, proxy, witness, clock)
    ada.addNote('before')
    await until(() => ada.saveState() === 'saved')
    const shownBefore = ada.shown.length
    proxy.set({ isDown: true })
    proxy.swallow(direction)
    ada.addNote('into the void')
    // The two times of heartbeatStep, each less than what watchLife would take for a sleep.
    clock.forward(3500)
    clock.forwardSlowly(() => ada.saveState() === 'offline')
    await until(() => ada.saveState() === 'offline')
    expect(ada.shown.slice(shownBefore)).not.toContain('saved')
    proxy.set({})
    await until(() => ada.saveState() === 'saved')
    expect(textsOf(await witness.read())).toEqual(['before', 'into the void'])
    expect(await witness.falseClaims()).toEqual([])
  },
)

test('SY32 a peer that vanished without a word is let go, and its pointer with it', async () => {
  const { proxy, server } = await start({ beatMs: 50 })
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  const person = await server.addPerson('participant', 'Ada')
  const ada = connectThrough(proxy, server, person)
  ada.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
  await until(() => ben.provider.awareness.getStates().has(ada.doc.clientID))
  proxy.set({ isDown: true })
  proxy.swallow('toServer')
  proxy.swallow('toClient')
  await until(() => !ben.provider.awareness.getStates().has(ada.doc.clientID))
  await until(() => server.sync().counts().connections === 1)
})

test('SY32 a reader that stops reading gets no presence from 1 MB on, is closed at 4 MB, and has everything when it is back', async () => {
  const { proxy, server } = await start()
  const reader = connectThrough(proxy, server, await server.addPerson('participant', 'Ada'))
  const ben = server.connect(await server.addPerson('participant', 'Ben'))
  await until(() => reader.provider.synced && ben.provider.synced)
  const frames = tapFrames(reader)
  proxy.setReading(false)
  let batches = 0
  const isGone = () => server.sync().counts().connections === 1
  // What the kernel takes on the way is its own business: write until the server has had enough.
  while (!isGone()) {
    batches += 1
    addWords(ben, batches)
    ben.provider.awareness.setLocalState({ cursor: { x: batches, y: 0 } })
    await until(() => ben.saved.count > batches)
  }
  proxy.setReading(true)
  await until(() => reader.items.size() === batches)
  const { presence, updates } = frames()
  expect(updates).toBeGreaterThan(presence)
})
