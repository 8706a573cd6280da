import { playBell } from '#client/ui'
import type { View } from '#client/view'
import { keepBell } from '#client/voice'

/** A bell when the timer ends, for who asked for it. @returns stops */
export function ringAtTimersEnd(view: View, nowMs: () => number): () => void {
  const later = (act: () => void, ms: number) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  }
  return keepBell(view, { nowMs, later }, playBell)
}
