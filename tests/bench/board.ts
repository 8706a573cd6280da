import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { wholeBrowserPath } from '../helpers/browserPath.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { startOurs } from './board/accord.ts'
import type { BoardContestant, OpenBoard, RunningBoards } from './board/contestant.ts'
import { works } from './board/hands.ts'
import { startPeer } from './board/peers.ts'
import { type Traced, trace } from './board/traced.ts'
import { median } from './median.ts'
import type { Row } from './run.ts'

const contestants: readonly BoardContestant[] = [
  { name: 'Accord', start: startOurs },
  { name: 'Excalidraw', start: () => startPeer('excalidraw') },
  { name: 'tldraw', start: () => startPeer('tldraw') },
]

/** Peers take minutes to show more. */
const mostPeerNotes = 10_000

/** Until a board that was just opened, or shown differently, is at rest. */
const [openedMs, settleMs] = [4000, 1500]

type Figures = Readonly<Record<string, number>>

/**
 * Ours and the peers side by side (targets.md, "Board"): a production build in Chromium with real input events, the
 * programs in turn for each size and run; the table holds the medians.
 *
 * `--sizes 1000,10000` · `--boards Accord,tldraw` · `--only pan,zoom` · `--runs 3` · `--seconds 4` of each work
 */
export async function boardBench(args: readonly string[]): Promise<Row[]> {
  const options = readOptions(args)
  const browser = await openBrowser(wholeBrowserPath())
  const running = new Map<string, RunningBoards>()
  try {
    for (const { name, start } of options.boards) running.set(name, await start())
    const rows: Row[] = []
    for (const notes of options.sizes)
      rows.push(...(await compare(browser, running, notes, options)))
    return rows
  } finally {
    await browser.close()
    for (const one of running.values()) await one.stop()
  }
}

type Options = ReturnType<typeof readOptions>

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '200,1000,5000,10000,20000' },
      boards: { type: 'string' },
      only: { type: 'string' },
      runs: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
    },
  })
  const wanted = values.boards?.split(',')
  const only = values.only?.split(',')
  return {
    sizes: values.sizes.split(',').map(Number),
    boards: contestants.filter(({ name }) => wanted?.includes(name) ?? true),
    works: works.filter(({ name }) => only?.some((part) => name.includes(part)) ?? true),
    runs: Number(values.runs),
    seconds: Number(values.seconds),
  }
}

async function compare(
  browser: Browser,
  running: ReadonlyMap<string, RunningBoards>,
  notes: number,
  options: Options,
): Promise<Row[]> {
  const found = new Map<string, Figures[]>()
  for (let run = 0; run < options.runs; run += 1) {
    for (const [name, boards] of running) {
      if (name !== 'Accord' && notes > mostPeerNotes) continue
      const figures = await tryMeasure(browser, boards, notes, options)
      console.error(`${notes} notes · ${name} · ${JSON.stringify(figures)}`)
      if (figures) found.set(name, [...(found.get(name) ?? []), figures])
    }
  }
  return toRows(notes, found)
}

/** A program that fails is told, and the others go on. */
async function tryMeasure(
  browser: Browser,
  boards: RunningBoards,
  notes: number,
  options: Options,
): Promise<Figures | undefined> {
  let board: OpenBoard | undefined
  try {
    board = await boards.open(browser, notes)
    const figures: Record<string, number> = { 'first paint ms': board.firstPaintMs }
    await wait(openedMs)
    figures['JS heap MB'] = await heapMb(board)
    for (const { name, run } of options.works) {
      const opened = board
      await opened.showAll()
      await wait(settleMs)
      const traced = await trace(browser, opened.page, () => run(opened, options.seconds))
      for (const [what, value] of named(traced)) figures[`${name}, ${what}`] = value
    }
    return figures
  } catch (error) {
    console.error(error)
    return undefined
  } finally {
    await board?.close()
  }
}

function named(traced: Traced): [string, number][] {
  return [
    ['frames/s', traced.fps],
    ['input p95 ms', traced.inputP95Ms],
    ['processor ms/s', traced.processorMs],
    ['longest task ms', traced.longestTaskMs],
  ]
}

async function heapMb({ page }: OpenBoard): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  return usedSize / 1e6
}

function toRows(notes: number, found: ReadonlyMap<string, readonly Figures[]>): Row[] {
  const names = [...new Set([...found.values()].flat().flatMap((figures) => Object.keys(figures)))]
  return names.map((what) => {
    const medians = [...found].map(([name, runs]) => {
      const value = median(runs.map((figures) => figures[what] ?? Number.NaN))
      return [name, Number.isNaN(value) ? '–' : Math.round(value)] as const
    })
    return { notes, what, ...Object.fromEntries(medians) }
  })
}
