import { expect, test } from 'vitest'
import { beatMs, heartbeatStep } from '../../../client/sync/heartbeat.ts'

/** Beats every `beatEveryMs` after the last message; the answer to a question comes after `answerAfterMs`, or never. */
function beat(beatEveryMs: number, answerAfterMs: number | undefined, untilMs: number) {
  let lastMessageMs = 0
  let askedMs: number | undefined
  for (let nowMs = beatEveryMs; nowMs <= untilMs; nowMs += beatEveryMs) {
    const answeredMs = askedMs === undefined ? undefined : askedMs + (answerAfterMs ?? Infinity)
    if (answeredMs !== undefined && answeredMs <= nowMs)
      lastMessageMs = Math.max(lastMessageMs, answeredMs)
    const step = heartbeatStep({ nowMs, lastMessageMs, askedMs })
    if (step === 'ask') askedMs = nowMs
    if (step === 'cut') return nowMs
  }
  return undefined
}

test('C5 without an answer the connection counts as cut within 10 seconds', () => {
  expect(beat(beatMs, undefined, 60_000)).toBeLessThanOrEqual(10_000)
})

test('C5 with answers it lives for ever, also slow ones', () => {
  expect(beat(beatMs, 50, 600_000)).toBeUndefined()
  expect(beat(beatMs, 4500, 600_000)).toBeUndefined()
})

test('C5 a hidden tab whose timers run once a minute does not cut a healthy connection', () => {
  expect(beat(60_000, 50, 3_600_000)).toBeUndefined()
})
