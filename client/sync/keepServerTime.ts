import type { View } from '#client/view'
import type { Api } from './api.ts'

interface TimeParts {
  readonly view: View
  readonly readTime: Api['readTime']
  /** The clock of this device, ms since 1970. */
  readonly nowMs: () => number
}

/** Of several answers the one that was on its way the shortest time says it best. */
const questions = 3

/**
 * Keeps `view.serverAheadMs`: asks the server for its time when the board opens and whenever the connection is back, as
 * the clock of a device may be set meanwhile. @returns stops
 */
export function keepServerTime(parts: TimeParts): () => void {
  let isOver = false
  const ask = async () => {
    const aheadMs = await measureAhead(parts)
    if (!isOver && aheadMs !== undefined) parts.view.setState({ serverAheadMs: aheadMs })
  }
  const stop = parts.view.subscribe(({ saveState }, before) => {
    if (before.saveState.kind === 'offline' && saveState.kind !== 'offline') void ask()
  })
  void ask()
  return () => {
    isOver = true
    stop()
  }
}

/** Half of the way is taken for the way back (as NTP does); undefined when no answer came. */
async function measureAhead({ readTime, nowMs }: TimeParts): Promise<number | undefined> {
  let best: { readonly tookMs: number; readonly aheadMs: number } | undefined
  for (let asked = 0; asked < questions; asked += 1) {
    const sentAtMs = nowMs()
    const answer = await readTime()
    const tookMs = nowMs() - sentAtMs
    if (!answer.ok || tookMs < 0 || (best && best.tookMs <= tookMs)) continue
    best = { tookMs, aheadMs: Math.round(answer.value.nowMs - sentAtMs - tookMs / 2) }
  }
  return best?.aheadMs
}
