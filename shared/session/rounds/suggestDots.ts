import { clamp } from '../../basics/index.ts'

const most = 10

/**
 * How many dots each person gets for so many notes: a third of them, rounded up, at least one, after the "N/3 technique" of
 * multivoting (https://www.terasolartisans.com/john/student-helper/how-does-multi-voting-work/). Never more than ten: on a large
 * board that is enough to choose with, and a facilitator may still give more.
 */
export function suggestDots(notes: number): number {
  return clamp(Math.ceil(notes / 3), 1, most)
}
