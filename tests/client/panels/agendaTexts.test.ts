import { expect, test } from 'vitest'
import { stepAfterMove } from '../../../client/panels/agenda/stepAfterMove.ts'
import { momentAt, timeOfDay } from '../../../client/panels/agenda/timeOfDay.ts'
import { timerText } from '../../../client/panels/agenda/timeText.ts'

test.each([
  [300_000, '5:00'],
  [299_001, '5:00'],
  [299_000, '4:59'],
  [1, '0:01'],
  [0, '0:00'],
  [3_600_000, '1:00:00'],
  [3_725_000, '1:02:05'],
])('%d ms are shown as %s', (ms, text) => {
  expect(timerText(ms)).toBe(text)
})

test('a step that is dragged takes the place of the one it is dropped on', () => {
  const ids = ['a', 'b', 'c']
  expect(stepAfterMove(ids, 'a', 'b')).toBe('c')
  expect(stepAfterMove(ids, 'a', 'c')).toBeUndefined()
  expect(stepAfterMove(ids, 'c', 'a')).toBe('a')
})

test('a time of day is the next one, tomorrow if it was already', () => {
  const noon = new Date(2026, 10, 27, 12, 0).getTime()
  const at = (time: string) => momentAt(time, noon)
  expect(at('13:30')).toBe(noon + 90 * 60_000)
  expect(new Date(at('11:00') ?? 0).getDate()).toBe(28)
  expect(timeOfDay(at('09:05') ?? 0)).toBe('09:05')
  for (const broken of ['', 'x', '12']) expect(at(broken)).toBeUndefined()
})
