import { expect, test } from 'vitest'
import { succeed } from '#shared/basics'
import { createLine } from '../../server/http/createLine.ts'

test('tasks run one at a time, those beyond the line are busy, and a failed one stops nobody', async () => {
  const inLine = createLine(3)
  let running = 0
  let most = 0
  const run = (fails: boolean) =>
    inLine(async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      if (fails) throw new Error('no')
      return succeed('made')
    })
  const fates = await Promise.allSettled([run(true), run(false), run(false), run(false)])
  expect(fates.map((fate) => (fate.status === 'fulfilled' ? fate.value : 'failed'))).toEqual([
    'failed',
    { ok: true, value: 'made' },
    { ok: true, value: 'made' },
    { ok: false, reason: 'busy' },
  ])
  expect(most).toBe(1)
  expect(await run(false)).toEqual({ ok: true, value: 'made' })
})

test('EX1 who asks too often at once is told so, and nobody else is', async () => {
  const inLine = createLine(10, 2)
  const task = async () => succeed('made')
  const asked = ['ada', 'ada', 'ada', 'ben'].map((person) => inLine(task, person))
  expect((await Promise.all(asked)).map(({ ok }) => ok)).toEqual([true, true, false, true])
  expect((await inLine(task, 'ada')).ok).toBe(true)
})

test('other work gets its turn between two tasks', async () => {
  const inLine = createLine(10)
  const order: string[] = []
  const task = (name: string) => inLine(async () => succeed(order.push(name)))
  const both = [task('one'), task('two')]
  setImmediate(() => setImmediate(() => order.push('other')))
  await Promise.all(both)
  await task('three')
  expect(order.indexOf('other')).toBeLessThan(order.indexOf('three'))
})
