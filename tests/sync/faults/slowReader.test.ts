import { expect, onTestFinished, test } from 'vitest'
import { closeCodes, messageTypes, syncPath } from '#shared/protocol'
import { startFaultProxy } from '../../helpers/faultProxy.ts'
import { makeSync } from '../../helpers/makeSync.ts'
import { putManyNotes } from '../../helpers/notes.ts'
import { openRaw } from '../../helpers/rawClient.ts'
import { until } from '../../helpers/until.ts'

const megabyte = 1024 * 1024

test('SY32 a reader that stops reading gets no presence from 1 MB on and is closed at 4 MB; the others go on', async () => {
  const { reader, ben, writeUntilGone, proxy } = await start()
  await writeUntilGone(() => undefined)
  proxy.setReading(true)
  expect(await reader.closeCode()).toBe(closeCodes.tooSlow)
  // Of the 4 MB that waited the first may hold presence, and the last update may be one of a few batches.
  expect(reader.bytesAfterPresence()).toBeGreaterThan(2 * megabyte)
  expect(ben.provider.wsconnected).toBe(true)
})

test('SY32 a reader to whom nothing went out for 10 s is closed, however little waits', async () => {
  let aheadMs = 0
  const { reader, writeUntilGone, proxy } = await start({
    nowMs: () => Date.now() + aheadMs,
    timing: { beatMs: 20 },
  })
  await writeUntilGone(() => {
    aheadMs += 60_000
    // Still there, just not reading; otherwise it might be let go for its silence.
    reader.socket.ping()
  })
  proxy.setReading(true)
  expect(await reader.closeCode()).toBe(closeCodes.tooSlow)
  expect(reader.bytesAfterPresence()).toBeLessThan(megabyte)
})

/** Ada reads through a proxy that stops reading; Ben writes and points. */
async function start(options: Parameters<typeof makeSync>[0] = {}) {
  const server = await makeSync(options)
  const proxy = await startFaultProxy(server.port)
  onTestFinished(() => proxy.close())
  const person = await server.addPerson('participant', 'Ben')
  const ben = server.connect(person)
  await until(() => ben.saved.count === 1)
  const path = syncPath(server.workshopId, 'board')
  const raw = await openRaw(
    `ws://127.0.0.1:${proxy.port}${path}`,
    await server.addPerson('viewer', 'Ada'),
  )
  await until(() => raw.received.length > 0)
  proxy.setReading(false)
  /** What the kernel takes on the way is its own business: Ben writes until the server has had enough of the reader. */
  async function writeUntilGone(afterEach: () => void): Promise<void> {
    for (let batch = 1; server.sync().counts().connections > 1; batch += 1) {
      ben.provider.awareness.setLocalState({ cursor: { x: batch, y: 0 } })
      putManyNotes(ben.doc, `batch-${batch}`, person.participantId, 50_000)
      await until(() => ben.saved.count === batch + 1)
      afterEach()
    }
  }
  const bytesAfterPresence = () => {
    const last = raw.received.findLastIndex(([type]) => type === messageTypes.awareness)
    return raw.received.slice(last + 1).reduce((sum, { length }) => sum + length, 0)
  }
  return { reader: { ...raw, bytesAfterPresence }, ben, writeUntilGone, proxy }
}
