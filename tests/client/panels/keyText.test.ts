import { expect, it } from 'vitest'
import { keyText } from '../../../client/panels/keyText.ts'

it('names keys as they stand on the keyboard', () => {
  expect(keyText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
  expect(keyText('Mod+Shift+Z', true)).toBe('⌘⇧Z')
})
