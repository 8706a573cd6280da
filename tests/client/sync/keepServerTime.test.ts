import { expect, test } from 'vitest'
import { keepServerTime } from '#client/sync'
import { makeContext } from '../helpers/makeContext.ts'

/** A server that is a second ahead, and a way to it that takes so many ms there and back. */
function serverBehind(waysMs: readonly number[]) {
  let hereMs = 1000
  let asked = 0
  return {
    nowMs: () => hereMs,
    readTime: async () => {
      const way = waysMs[asked] ?? 0
      asked += 1
      hereMs += way / 2
      const nowMs = hereMs + 1000
      hereMs += way / 2
      return { ok: true, value: { nowMs } } as const
    },
    asked: () => asked,
  }
}

test('the quickest of three answers says by how much the server is ahead', async () => {
  const { view } = makeContext({})
  const server = serverBehind([400, 20, 90])
  const stop = keepServerTime({ view, ...server })
  await expect.poll(() => view.getState().serverAheadMs).toBe(1000)
  expect(server.asked()).toBe(3)
  stop()
})

test('it is asked again when the connection is back, and not after the end', async () => {
  const { view } = makeContext({})
  const server = serverBehind([])
  const stop = keepServerTime({ view, ...server })
  await expect.poll(server.asked).toBe(3)
  view.setState({ saveState: { kind: 'offline', unsaved: 0 } })
  view.setState({ saveState: { kind: 'saved' } })
  await expect.poll(server.asked).toBe(6)
  stop()
  view.setState({ saveState: { kind: 'offline', unsaved: 0 } })
  view.setState({ saveState: { kind: 'saved' } })
  await Promise.resolve()
  expect(server.asked()).toBe(6)
})
