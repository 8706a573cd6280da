/** After so long without any message from the server we ask for a sign of life. */
export const askAfterMs = 3000
/**
 * After so long without an answer to that question the connection counts as cut: at most 9 s after the cut, and not on a line
 * that takes two seconds each way.
 */
export const cutAfterMs = 5000
export const beatMs = 500

/**
 * What to do about a connection now. The answer is measured from the question, not from the last message: a hidden tab
 * whose timers run once a minute would otherwise cut a healthy connection.
 */
export function heartbeatStep(times: {
  readonly nowMs: number
  readonly lastMessageMs: number
  /** When the sign of life was asked for; undefined if no question is open. */
  readonly askedMs: number | undefined
}): 'wait' | 'ask' | 'cut' {
  const { nowMs, lastMessageMs, askedMs } = times
  const isAsking = askedMs !== undefined && askedMs > lastMessageMs
  if (!isAsking) return nowMs - lastMessageMs >= askAfterMs ? 'ask' : 'wait'
  return nowMs - askedMs >= cutAfterMs ? 'cut' : 'wait'
}
