import { expect, test } from 'vitest'
import { setStringsAside } from '../../server/http/setStringsAside.ts'

const aside = (json: string, longFrom = 8) =>
  setStringsAside(Buffer.from(json), longFrom, (n) => `word ${n}`)

test('long strings are set aside under a word, short ones stay', () => {
  const found = aside('{"a": "0123456789", "b": "short", "c": ["abcdefghijkl"]}')
  expect(JSON.parse(`${found?.json}`)).toEqual({ a: 'word 0', b: 'short', c: ['word 1'] })
  expect([...(found?.strings ?? [])].map(([word, bytes]) => [word, `${bytes}`])).toEqual([
    ['word 0', '0123456789'],
    ['word 1', 'abcdefghijkl'],
  ])
})

test.each([
  ['an escaped quote', { a: 'say "hello" to the world', b: 'x' }],
  ['backslashes before a quote', { a: '\\\\\\\\\\\\\\\\\\', b: 'long enough to go' }],
  ['nothing long', { a: 1, b: null }],
])('%s is not the end of a string', (_what, value) => {
  const found = aside(JSON.stringify(value))
  let json = `${found?.json}`
  for (const [word, bytes] of found?.strings ?? []) json = json.replace(word, `${bytes}`)
  expect(JSON.parse(json)).toEqual(value)
})

test('what is no JSON is left as it is, for the parser to refuse', () => {
  for (const json of ['', '"', '"never closed', '{"a": "\\', '"""""'])
    expect(`${aside(json)?.json}`).toBe(json)
})

test('more strings than any board has are not looked through', () => {
  expect(aside('"",'.repeat(1_000_001))).toBeUndefined()
})
