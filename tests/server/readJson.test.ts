import { expect, test } from 'vitest'
import { isDeeperThan } from '../../server/http/readJson.ts'

test.each([
  ['{"a":[1]}', false],
  ['[[[1]]]', true],
  ['{"a":{"b":{}}}', true],
  // Brackets and quotes in strings do not count.
  ['{"a":"\\""}', false],
  ['["[[[", [1]]', false],
  ['["\\\\", [[1]]]', true],
  // Not JSON, but it comes in.
  ['"', false],
  ['"\\', false],
  ['', false],
])('%s is nested more than two deep: %s', (json, isDeeper) => {
  expect(isDeeperThan(2, json)).toBe(isDeeper)
})
