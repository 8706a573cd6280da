/**
 * A clock for how long something takes that goes on when the computer's clock is set back: otherwise silence would look young for as
 * long as it was set back, and nobody would be told that they are offline. It does go on while the computer sleeps, which
 * `performance.now` does not everywhere.
 * @returns ms since now
 */
export function neverBack(nowMs: () => number): () => number {
  let beforeMs = nowMs()
  let passedMs = 0
  return () => {
    const atMs = nowMs()
    passedMs += Math.max(0, atMs - beforeMs)
    beforeMs = atMs
    return passedMs
  }
}
