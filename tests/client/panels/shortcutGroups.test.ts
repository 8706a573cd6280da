import { expect, test } from 'vitest'
import { type Action, allActions } from '#client/actions'
import { gestureRows, shortcutGroups } from '../../../client/panels/shortcuts/shortcutGroups.ts'

test('every action with a key is listed once, by its own label', () => {
  const rows = shortcutGroups().flatMap((group) => group.rows)
  for (const { name, label, keys = [] } of allActions) {
    const listed = rows.filter(({ id }) => id === name)
    expect(listed.map((row) => row.label)).toEqual(keys.length > 0 ? [label()] : [])
  }
})

test('an action no group knows is listed last, not left out', () => {
  const late: Action = {
    name: 'fly',
    label: () => 'Fly',
    keys: ['Y', 'Mod+Y', 'Alt+Y'],
    isPossible: () => true,
    run: () => {},
  }
  const last = shortcutGroups([...allActions, late]).at(-1)
  expect(last?.rows).toContainEqual({ id: 'fly', label: 'Fly', keys: ['Y', 'Ctrl Y'] })
})

test('every gesture says what it does and how', () => {
  for (const { label, keys } of gestureRows()) {
    expect(label).not.toBe('')
    expect(keys[0]).not.toBe('')
  }
})
