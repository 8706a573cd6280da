import { expect, onTestFinished, test } from 'vitest'
import { startFaultProxy } from '../../helpers/faultProxy.ts'
import { makeFolder } from '../../helpers/makeFolder.ts'
import { startServer } from '../../helpers/startServer.ts'
import { until } from '../../helpers/until.ts'
import { nothingWrong, openCrowd } from './crowd.ts'

test('SY16 C1 flapping: connections that are reset again and again lose nothing that was acknowledged', {
  timeout: 90_000,
}, async () => {
  const { proxy, crowd } = await start({ members: 3, writers: 2 })
  proxy.set({ resetAfterChunks: 60 })
  await until(() => proxy.counts().resets >= 20, 60_000)
  proxy.set({})
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
  expect(crowd.witness.count()).toBeGreaterThan(5)
  expect(crowd.acknowledged()).toBeGreaterThan(50)
})

test('SY16 C1 losses: a twentieth of the chunks is held up or resets the connection', {
  timeout: 90_000,
}, async () => {
  const { proxy, crowd } = await start({ members: 3, writers: 2 })
  proxy.set({ lossShare: 0.05, stallMs: 200, random: seeded(7) })
  await until(() => proxy.counts().resets >= 10, 60_000)
  await crowd.progress(5)
  proxy.set({})
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
})

test('C5 a line with two seconds of delay each way is slow and not offline', async () => {
  const { proxy, crowd } = await start({ members: 2, writers: 1 })
  const shownBefore = crowd.members.map(({ shown }) => shown.length)
  proxy.set({ delayMs: 2000 })
  await crowd.progress(5)
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
  for (const [i, { shown }] of crowd.members.entries()) {
    expect(new Set(shown.slice(shownBefore[i]))).toEqual(new Set(['saving', 'saved']))
  }
  // Two connections each for our client, one for a stock one: nobody came twice.
  expect(proxy.counts().made).toBe(2 * 2 + 1)
})

/** People who write through a proxy to a server in this process, on a line that is good so far. */
async function start(counts: { members: number; writers: number }) {
  const dataDir = makeFolder()
  const { url } = await startServer({ dataDir })
  const { port } = new URL(url)
  const proxy = await startFaultProxy(Number(port))
  onTestFinished(() => proxy.close())
  const place = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    socketUrl: proxy.url,
    parts: { random: () => Math.random() / 4 },
  }
  const crowd = await openCrowd(place, counts)
  crowd.setWriting(true)
  await crowd.progress(3)
  return { proxy, crowd }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
