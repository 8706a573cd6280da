import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '#shared/strategy'
import {
  distanceOfChoices,
  distanceOnScale,
} from '../../../shared/strategy/alignment/distanceOf.ts'

describe('T60 agreement A', () => {
  it('has the value of the published example (van der Eijk 2001, p. 331; agrmt: 0.6113333)', () => {
    expect(agreementOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 6)
  })

  it.each([
    [[0, 0, 7, 0, 0], 1],
    [[9, 0, 0, 0, 0], 1],
    [[4, 4, 4, 4, 4], 0],
    [[5, 0, 0, 0, 5], -1],
    [[0, 3, 3, 0, 0], 0.75],
    [[0, 2, 4, 2, 0], 0.625],
    [[1, 0, 1], -1],
  ])('of %j is %s', (tally, agreement) => {
    expect(agreementOf(tally)).toBeCloseTo(agreement, 10)
  })

  it('is not there where nobody answered, or there is no scale', () => {
    expect(agreementOf([0, 0, 0])).toBeUndefined()
    expect(agreementOf([3, 4])).toBeUndefined()
    expect(agreementOf([])).toBeUndefined()
  })

  it('stays from −1 to 1, and does not depend on direction or on how many there are', () => {
    const tally = fc
      .array(fc.nat(20), { minLength: 5, maxLength: 5 })
      .filter((all) => all.some((n) => n > 0))
    fc.assert(
      fc.property(tally, (counts) => {
        const agreement = agreementOf(counts) ?? Number.NaN
        expect(agreement).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(agreement).toBeLessThanOrEqual(1 + 1e-9)
        expect(agreementOf([...counts].reverse())).toBeCloseTo(agreement, 9)
        expect(agreementOf(counts.map((count) => count * 3))).toBeCloseTo(agreement, 9)
      }),
    )
  })
})

describe('T61 distance of two groups', () => {
  it.each([
    [[3, 0, 0, 0, 0], [9, 0, 0, 0, 0], 0],
    [[3, 0, 0, 0, 0], [0, 0, 0, 0, 3], 1],
    [[0, 3, 0, 0, 0], [0, 0, 0, 3, 0], 0.5],
    [[1, 0, 0, 0, 1], [0, 0, 2, 0, 0], 0.5],
  ])('on a scale, of %j and %j is %s', (a, b, distance) => {
    expect(distanceOnScale(a, b)).toBeCloseTo(distance, 10)
  })

  it.each([
    [[3, 0], [6, 0], 0],
    [[3, 0], [0, 1], 1],
    [[1, 1], [2, 0], 0.5],
  ])('of choices, of %j and %j is %s', (a, b, distance) => {
    expect(distanceOfChoices(a, b)).toBeCloseTo(distance, 10)
  })

  it('is not there where one of them said nothing', () => {
    expect(distanceOnScale([0, 0, 0], [1, 0, 0])).toBeUndefined()
    expect(distanceOfChoices([1, 0], [0, 0])).toBeUndefined()
  })
})
