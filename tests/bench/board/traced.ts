import type { Browser, Page } from 'playwright-core'
import { percentile } from '../median.ts'

/** What Chromium itself says happened while something went on. */
export interface Traced {
  /** Frames that reached the screen, per second. */
  readonly fps: number
  /** From an input event to the picture that shows it, 95th percentile, ms; NaN without input. */
  readonly inputP95Ms: number
  /** Processor time of renderer and GPU process, ms per second. */
  readonly processorMs: number
  /** Longest task of the page, ms. */
  readonly longestTaskMs: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly id2?: { readonly local?: string }
}

const categories = ['benchmark', 'cc', 'input', 'viz', 'devtools.timeline', 'toplevel']

/** Runs `during` and reads Chromium's trace of it: `Display::FrameDisplayed`, `EventLatency`, `RunTask`. */
export async function trace(
  browser: Browser,
  page: Page,
  during: () => Promise<void>,
): Promise<Traced> {
  const processes = await browser.newBrowserCDPSession()
  const processorSeconds = async () => {
    const { processInfo } = await processes.send('SystemInfo.getProcessInfo')
    return processInfo
      .filter(({ type }) => type === 'renderer' || type === 'GPU')
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }
  await browser.startTracing(page, { categories })
  const before = await processorSeconds()
  const startMs = performance.now()
  await during()
  const seconds = (performance.now() - startMs) / 1000
  const used = (await processorSeconds()) - before
  const file = await browser.stopTracing()
  await processes.detach()
  const { traceEvents } = JSON.parse(file.toString()) as { traceEvents: TraceEvent[] }
  return {
    fps: traceEvents.filter(({ name }) => name === 'Display::FrameDisplayed').length / seconds,
    inputP95Ms: percentile(latencies(traceEvents), 95),
    processorMs: (used * 1000) / seconds,
    longestTaskMs: longestTask(traceEvents),
  }
}

/** Each input event's way from the hand to the screen, ms. */
function latencies(events: readonly TraceEvent[]): number[] {
  const begun = new Map<string, number>()
  const found: number[] = []
  const marks = events.filter(({ name }) => name === 'EventLatency')
  for (const { ph, pid, ts, id2 } of marks.sort((a, b) => a.ts - b.ts)) {
    const key = `${pid} ${id2?.local}`
    const start = begun.get(key)
    if (ph === 'b') begun.set(key, ts)
    else if (ph === 'e' && start !== undefined) {
      begun.delete(key)
      found.push((ts - start) / 1000)
    }
  }
  return found
}

/** Of the thread that ran animation frames: that is the page's own. */
function longestTask(events: readonly TraceEvent[]): number {
  const page = events.find(({ name }) => name === 'FireAnimationFrame')
  if (!page) return 0
  const tasks = events.filter(
    ({ name, pid }) => name === 'ThreadControllerImpl::RunTask' && pid === page.pid,
  )
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000))
}
