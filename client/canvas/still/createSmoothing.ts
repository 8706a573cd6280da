/** Whether what is stretched is smoothed while the hand zooms. */
export interface Smoothing {
  readonly isOn: () => boolean
  /** Call it when a window was put together from stretched tiles. */
  readonly drawn: () => void
}

/** What a browser without a graphics card takes for a smoothed window, at least; one with a card is far below. */
const dearMs = 4
/** So many dear frames in a row are no coincidence. */
const enough = 3

/**
 * Smoothing costs a browser without a graphics card more than everything else in a frame that zooms (four of nine ms at
 * 1440 × 900), others nothing. No browser says which it is; but what the page's thread does between our script and its next
 * task is mostly that, so it is timed, and whoever is slow sees coarse pixels until the hand rests.
 * @param afterFrame runs something as soon as the frame that is being made is done
 */
export function createSmoothing(
  afterFrame: (run: () => void) => void = afterThisTask,
  nowMs: () => number = () => performance.now(),
): Smoothing {
  let dearFrames = 0
  const isOn = () => dearFrames < enough
  return {
    isOn,
    drawn: () => {
      if (!isOn()) return
      const startMs = nowMs()
      afterFrame(() => {
        if (isOn()) dearFrames = nowMs() - startMs >= dearMs ? dearFrames + 1 : 0
      })
    },
  }
}

/** Layout, painting and hand-over of a frame belong to the task its script runs in; a message is the next one. */
function afterThisTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    run()
  }
  port2.postMessage(undefined)
}
