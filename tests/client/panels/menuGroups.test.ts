import { expect, test } from 'vitest'
import { menuGroups } from '../../../client/panels/menuGroups.ts'

const entry = (id: string) => ({ id, label: id, onSelect: () => undefined })

test('a line is before every group but the first; within a group entries keep theirs', () => {
  const entries = menuGroups(
    [],
    [{ ...entry('a'), startsGroup: true }, entry('b')],
    [],
    [entry('c'), { ...entry('d'), startsGroup: true }],
  )
  expect(entries.map(({ id, startsGroup = false }) => [id, startsGroup])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
    ['d', true],
  ])
})
