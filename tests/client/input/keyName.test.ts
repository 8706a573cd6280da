import { expect, test } from 'vitest'
import { keyName } from '#client/input'

const plain = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }

test.each([
  ['a letter', { key: 'n', code: 'KeyN' }, 'N'],
  ['a letter on a French keyboard, by what it writes', { key: 'a', code: 'KeyQ' }, 'A'],
  [
    'a letter on a Russian keyboard, by its place',
    { key: 'я', code: 'KeyZ', ctrlKey: true },
    'Mod+Z',
  ],
  ['cmd', { key: 'z', code: 'KeyZ', metaKey: true }, 'Mod+Z'],
  ['ctrl and shift', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  ['shift and a digit', { key: '!', code: 'Digit1', shiftKey: true }, 'Shift+1'],
  [
    'a digit a French keyboard writes with shift',
    { key: '1', code: 'Digit1', shiftKey: true },
    'Shift+1',
  ],
  ['a sign however it is reached', { key: '+', code: 'Equal', shiftKey: true }, '+'],
  ['a sign with AltGr on Windows', { key: ']', code: 'Digit9', ctrlKey: true, altKey: true }, ']'],
  ['a sign with ctrl', { key: '-', code: 'Minus', ctrlKey: true }, 'Mod+-'],
  ['a named key', { key: 'Delete', code: 'Delete' }, 'Delete'],
  ['an arrow with alt', { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
])('%s', (_what, pressed, name) => {
  expect(keyName({ ...plain, ...pressed })).toBe(name)
})
