import { expect, it } from 'vitest'
import { initialsOf } from '../../../client/ui/initialsOf.ts'

it.each([
  ['Ana Kovač', 'AK'],
  ['  ben  ', 'B'],
  ['Ana Maria de la Cruz', 'AC'],
  ['渡辺 直美', '渡直'],
  ['👩‍💻 Dev', '👩‍💻D'],
  ['', '?'],
])('%j becomes %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
