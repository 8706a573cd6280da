import { expect, test } from 'vitest'
import { takeBatch } from '../../server/sync/takeBatch.ts'
import { makeControl } from '../helpers/controlStore.ts'
import { makeSync } from '../helpers/makeSync.ts'
import { until } from '../helpers/until.ts'

const jobsOf = (author: string, count: number, bytes = 10) =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'update' as const,
    author,
    n,
    update: new Uint8Array(bytes),
  }))

test('SY12 who pours in a thousand updates has a share of each batch, the others go ahead', () => {
  const waiting = [...jobsOf('eve', 1000), ...jobsOf('ada', 3), { kind: 'server' as const, n: 0 }]
  const { batch, rest } = takeBatch(waiting)
  expect(batch).toHaveLength(21 + 3 + 1)
  expect(rest).toHaveLength(1000 - 21)
  expect(takeBatch(rest).batch).toEqual(rest.slice(0, 64))
})

test('SY12 the more pour, the smaller is the share of each, but something of everybody is judged', () => {
  const crowd = Array.from({ length: 100 }, (_, n) => jobsOf(`person ${n}`, 50))
  expect(takeBatch(crowd.slice(0, 8).flat()).batch).toHaveLength(64)
  const { batch } = takeBatch(crowd.flat())
  expect(batch).toHaveLength(400)
  expect(new Set(batch.map(({ author }) => author)).size).toBe(100)
})

test('SY12 a batch holds one large update, at its end, and nobody overtakes themselves', () => {
  const [large, second] = [jobsOf('eve', 1, 900_000), jobsOf('mallory', 1, 900_000)]
  const small = jobsOf('mallory', 2)
  const waiting = [...large, ...second, ...small, ...jobsOf('ada', 1)]
  const first = takeBatch(waiting)
  expect(first.batch).toEqual([...jobsOf('ada', 1), ...large])
  expect(first.rest).toEqual([...second, ...small])
  const next = takeBatch(first.rest)
  expect(next).toEqual({ batch: second, rest: small, hasLarge: true })
  expect(takeBatch(next.rest)).toEqual({ batch: small, rest: [], hasLarge: false })
})

test('SY12 while large updates have to wait, others go ahead of them', () => {
  const waiting = [...jobsOf('eve', 1, 900_000), ...jobsOf('ada', 2)]
  const { batch, rest } = takeBatch(waiting, 0)
  expect(batch).toEqual(jobsOf('ada', 2))
  expect(takeBatch(rest, 0)).toEqual({ batch: [], rest, hasLarge: false })
})

test('SY12 SY13 hundreds of updates that wait for a slow disk are all kept, in order', async () => {
  const control = makeControl()
  const server = await makeSync({ wrapStore: control.wrapStore })
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('participant'))
  await until(() => ada.saved.count === 1 && ben.saved.count === 1)
  control.hold()
  ada.items.set('first', '1')
  await until(control.isWaiting)
  for (let n = 0; n < 300; n += 1) ada.items.set(`n${n % 7}`, `${n}`)
  ben.items.set('ben', '1')
  control.release()
  await until(() => ada.saved.count === 302 && ben.saved.count === 2)
  await until(() => ben.items.size === 9)
  expect(ben.items.toJSON()).toEqual(ada.items.toJSON())
})
