import { expect, test } from 'vitest'
import { decodeText } from '../../../client/app/board/decodeText.ts'

test.each([
  ['UTF-8', [0x47, 0x72, 0xc3, 0xbc, 0xc3, 0x9f, 0x65]],
  ['Windows-1252', [0x47, 0x72, 0xfc, 0xdf, 0x65]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x47, 0, 0x72, 0, 0xfc, 0, 0xdf, 0, 0x65, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x47, 0, 0x72, 0, 0xfc, 0, 0xdf, 0, 0x65]],
])('%s is read', (_what, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe('Grüße')
})

test('what is no text does not throw', () => {
  expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0]))).toContain('\0')
  expect(decodeText(new Uint8Array())).toBe('')
})
