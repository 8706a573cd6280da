/** The number in [low, high] nearest to `value`. NaN gives `low`, so a bad input never travels on. */
export function clamp(value: number, low: number, high: number): number {
  if (Number.isNaN(value)) return low
  return Math.min(high, Math.max(low, value))
}
