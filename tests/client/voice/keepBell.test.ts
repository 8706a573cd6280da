import { expect, test } from 'vitest'
import { keepBell } from '#client/voice'
import type { SessionState } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession } from '../helpers/makeSession.ts'
import { fakeClock } from './fakeClock.ts'

function hear(timerSound?: boolean) {
  const { view } = makeContext({ session: makeSession({}) })
  const heard = { rings: 0 }
  if (timerSound !== undefined)
    view.setState({ preferences: { announce: 'all', singleKeys: true, timerSound } })
  const { clock, goOn } = fakeClock()
  const stop = keepBell(view, clock, () => {
    heard.rings += 1
  })
  const begin = (timer: SessionState['timer']) =>
    view.setState({ session: makeSession(timer ? { timer } : {}) })
  return { view, goOn, stop, begin, heard, nowMs: clock.nowMs }
}

test('the bell rings once when the timer ends, for who wants it', () => {
  const { goOn, begin, heard, nowMs } = hear(true)
  begin({ lengthMs: 60_000, endsAtMs: nowMs() + 60_000 })
  goOn(59_000)
  expect(heard.rings).toBe(0)
  goOn(1000)
  goOn(60_000)
  expect(heard.rings).toBe(1)
})

test('it is silent by default, for a pause, and for a timer that ran out before', () => {
  const usual = hear()
  usual.begin({ lengthMs: 1000, endsAtMs: usual.nowMs() + 1000 })
  usual.goOn(5000)
  expect(usual.heard.rings).toBe(0)
  const { goOn, begin, stop, heard, nowMs } = hear(true)
  begin({ lengthMs: 1000, endsAtMs: nowMs() + 1000 })
  begin({ lengthMs: 1000, leftMs: 900 })
  goOn(5000)
  begin({ lengthMs: 1000, endsAtMs: nowMs() - 1000 })
  goOn(5000)
  begin({ lengthMs: 1000, endsAtMs: nowMs() + 1000 })
  stop()
  goOn(5000)
  expect(heard.rings).toBe(0)
})
