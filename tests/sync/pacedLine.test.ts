import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { PacedLine } from '../../server/sync/pacedLine.ts'
import { until } from '../helpers/until.ts'

test('SY7 a long line goes on in its order and lets others in between', async () => {
  let nowMs = 0
  const line = new PacedLine(() => nowMs)
  const heard: string[] = []
  for (const name of ['a', 'b', 'c', 'd']) {
    line.push(async () => {
      nowMs += 3
      heard.push(name)
    })
  }
  await nextTurn()
  heard.push('somebody at work')
  await until(() => heard.length === 5)
  expect(heard).toEqual(['a', 'b', 'somebody at work', 'c', 'd'])
})

test('SY7 who comes to an empty line has a turn at once', () => {
  const line = new PacedLine(() => 0)
  const heard: string[] = []
  line.push(async () => void heard.push('a'))
  expect(heard).toEqual(['a'])
})
