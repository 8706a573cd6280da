/** Longest pause while the connection has just been lost. */
const firstPauseMs = 1000
const longestPauseMs = 10_000
/** A hidden page is in nobody's way; it tries at once when it is looked at. */
const longestHiddenPauseMs = 30_000

/**
 * How long to wait before the next attempt to connect. Full jitter, so that three hundred people who lost the same server do not
 * come back in the same moment. It grows with the time there has been no connection and not with the number of attempts: a server that
 * was away for two seconds has everybody back within about two more, also those whose first pauses happened to be short.
 * @param lostForMs how long there has been no connection
 * @param random from 0 to 1
 */
export function retryDelay(lostForMs: number, random: number, isVisible: boolean): number {
  const longest = isVisible ? longestPauseMs : longestHiddenPauseMs
  return random * Math.min(longest, Math.max(firstPauseMs, lostForMs))
}
