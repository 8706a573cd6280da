import { expect, test } from 'vitest'
import { createSmoothing } from '../../../client/canvas/still/createSmoothing.ts'

/** Frames that take so long each, from the script on. */
function drawFrames(...tookMs: number[]) {
  let nowMs = 0
  let finish = () => {}
  const smoothing = createSmoothing(
    (run) => {
      finish = run
    },
    () => nowMs,
  )
  return tookMs.map((ms) => {
    finish = () => {}
    smoothing.drawn()
    nowMs += ms
    finish()
    return smoothing.isOn()
  })
}

test('three dear frames in a row end the smoothing for good', () => {
  expect(drawFrames(6, 6, 6, 1, 1)).toEqual([true, true, false, false, false])
})

test('a dear frame now and then does not', () => {
  expect(drawFrames(6, 6, 1, 6, 6, 1)).toEqual([true, true, true, true, true, true])
})
