import { expect, it } from 'vitest'
import { keyText } from '../../../client/panels/keyText.ts'

it('names keys as they stand on the keyboard', () => {
  expect(keyText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
  expect(keyText('Mod+Shift+Z', true)).toBe('⌘⇧Z')
})

it('shows the plus sign and names keys nobody has written on them', () => {
  expect(keyText('+', false)).toBe('+')
  expect(keyText('Mod++', false)).toBe('Ctrl +')
  expect(keyText('ContextMenu', false)).toBe('Menu')
})
