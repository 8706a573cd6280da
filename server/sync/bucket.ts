/** How much may happen at once, and how much of it is given back each second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** A token bucket. @returns takes one (or `amount`) and says whether it was there */
export function createBucket(
  { burst, perSecond }: Allowance,
  nowMs: () => number,
): (amount?: number) => boolean {
  let left = burst
  let atMs = nowMs()
  return (amount = 1) => {
    const now = nowMs()
    // A clock set back must not take anything away.
    left = Math.min(burst, left + (Math.max(0, now - atMs) / 1000) * perSecond)
    atMs = now
    if (left < amount) return false
    left -= amount
    return true
  }
}
