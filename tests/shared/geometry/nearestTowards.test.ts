import { expect, test } from 'vitest'
import { nearestTowards } from '#shared/geometry'

const box = (x: number, y: number) => ({ x, y, w: 200, h: 200 })
const start = box(0, 0)

test.each([
  ['right', 'east'],
  ['left', 'west'],
  ['up', 'north'],
  ['down', 'south'],
] as const)('of four around, %s is the one in the %s', (heading, wanted) => {
  const around = [
    ['east', box(300, 0)],
    ['west', box(-300, 0)],
    ['north', box(0, -300)],
    ['south', box(0, 300)],
  ] as const
  expect(nearestTowards(start, around, heading)).toBe(wanted)
})

test('what lies ahead comes before what is nearer but to the side; that comes before nothing', () => {
  const aside = ['aside', box(100, 250)] as const
  expect(nearestTowards(start, [aside, ['ahead', box(900, 100)]], 'right')).toBe('ahead')
  expect(nearestTowards(start, [aside], 'right')).toBe('aside')
  expect(nearestTowards(start, [aside], 'left')).toBeUndefined()
})
