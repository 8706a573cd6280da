import { expect, it } from 'vitest'
import { addChips } from '../../../client/ui/addChips.ts'

it('adds several at once, trimmed and none twice', () => {
  expect(addChips(['Sales'], ' IT , sales,, Customer  service ', 30)).toEqual([
    'Sales',
    'IT',
    'Customer service',
  ])
})

it('stops at the limit', () => {
  expect(addChips(['a', 'b'], 'c, d', 3)).toEqual(['a', 'b', 'c'])
})
