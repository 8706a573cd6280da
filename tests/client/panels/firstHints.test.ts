import { expect, test } from 'vitest'
import { firstHints, withSeen } from '../../../client/panels/hints/firstHints.ts'

test('a hint that was seen is remembered once, beside those before it', () => {
  const first = withSeen(undefined, 'private')
  expect(first.seenHints).toEqual(['private'])
  const both = withSeen({ announce: 'all', singleKeys: true, ...first }, 'round')
  expect(both.seenHints).toEqual(['private', 'round'])
  expect(withSeen({ announce: 'all', singleKeys: true, ...both }, 'private')).toEqual(both)
})

test('there is a handful of hints, none longer than two lines', () => {
  const words = Object.values(firstHints).map((say) => say())
  expect(words.length).toBeLessThanOrEqual(5)
  for (const hint of words) expect(hint.length).toBeLessThanOrEqual(140)
})
