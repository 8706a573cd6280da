import { expect, test } from 'vitest'
import { fuzzGate } from './fuzzGate.ts'

test.each([1, 2])('SY25 G7 G11 the gate stands mutilated updates, seed %i', (seed) => {
  const figures = fuzzGate(seed, 1500)
  expect(figures.kept).toBeGreaterThan(0)
  expect(Object.keys(figures.refused)).toContain('malformed')
})

test('SY25 the fuzz runs differently from seed to seed and equally from the same', () => {
  const { heapGrowthMB: _one, ...first } = fuzzGate(7, 300)
  const { heapGrowthMB: _two, ...again } = fuzzGate(7, 300)
  expect(again).toEqual(first)
})
