/** Longest pause of the first attempts; doubles with each that failed. */
const firstPauseMs = 1000
const longestPauseMs = 10_000
/** A hidden page is in nobody's way; it tries at once when it is looked at. */
const longestHiddenPauseMs = 30_000

/**
 * How long to wait before the next attempt to connect. Exponential with full jitter, so that three hundred people who lost
 * the same server do not come back in the same moment.
 * @param failures attempts that failed in a row
 * @param random from 0 to 1
 */
export function retryDelay(failures: number, random: number, isVisible: boolean): number {
  const longest = isVisible ? longestPauseMs : longestHiddenPauseMs
  return random * Math.min(longest, firstPauseMs * 2 ** failures)
}
