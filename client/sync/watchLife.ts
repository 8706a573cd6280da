import type { BrowserParts } from './browserParts.ts'

/** A timer that is this much too late slept: the computer, the tab, or both. */
const sleptMs = 5000

/** What happens to a page beside being looked at. Captured at the window, wherever they begin. */
const wakings = ['online', 'offline', 'pageshow', 'resume', 'visibilitychange']

/**
 * Beats, and calls `onWake` when the page may have missed something: it was frozen, hidden, asleep or offline.
 * @returns stops
 */
export function watchLife(
  { page, nowMs }: Pick<BrowserParts, 'page' | 'nowMs'>,
  beatMs: number,
  onBeat: () => void,
  onWake: () => void,
): () => void {
  let lastBeatMs = nowMs()
  const timer = setInterval(() => {
    const lateMs = nowMs() - lastBeatMs - beatMs
    lastBeatMs = nowMs()
    if (lateMs > sleptMs) onWake()
    onBeat()
  }, beatMs)
  for (const name of wakings) page.addEventListener(name, onWake, { capture: true })
  return () => {
    clearInterval(timer)
    for (const name of wakings) page.removeEventListener(name, onWake, { capture: true })
  }
}
