import { describe, expect, it } from 'vitest'
import { shorten } from '../../../shared/templates/chapter.ts'

describe('shorten', () => {
  it('keeps proportions and adds up to the minute', () => {
    const minutes = (total: number) =>
      shorten([{ minutes: 10 }, { minutes: 20 }, { minutes: 30 }, { minutes: 7 }], total).map(
        (step) => step.minutes,
      )
    expect(minutes(67)).toEqual([10, 20, 30, 7])
    for (const total of [30, 41, 50, 100]) {
      expect(minutes(total).reduce((sum, value) => sum + value, 0)).toBe(total)
    }
  })

  it('never leaves a step less than two minutes', () => {
    const shortened = shorten([{ minutes: 1 }, { minutes: 60 }], 30)
    expect(shortened.map((step) => step.minutes)).toEqual([2, 28])
    const tooShort = shorten([{ minutes: 5 }, { minutes: 5 }], 3)
    expect(tooShort.map((step) => step.minutes)).toEqual([2, 2])
  })
})
