import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { JoinPage } from '../browser/pages/JoinPage.ts'
import { startAccord } from '../helpers/accordProcess.ts'
import { wholeBrowserPath } from '../helpers/browserPath.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { importBoardFile } from '../helpers/workshopApi.ts'
import { boardOfNotes } from './boardOfNotes.ts'
import { median } from './median.ts'
import type { Row } from './run.ts'

const runs = 5

/** How long a board takes from opening its address to the first full picture, and how much code that costs. */
export async function openBench(): Promise<Row[]> {
  const accord = await startAccord()
  const browser = await openBrowser(wholeBrowserPath())
  try {
    const rows: Row[] = []
    for (const notes of [0, 200, 1000, 5000]) rows.push(await measure(browser, accord.url, notes))
    return rows
  } finally {
    await browser.close()
    await accord.remove()
  }
}

async function measure(browser: Browser, url: string, notes: number): Promise<Row> {
  const { links } = await importBoardFile(url, boardOfNotes(notes))
  const link = new URL(links.participant)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const scripts = new Map<string, number>()
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    // The page may be closed before the last body is read.
    const body = await response.body().catch(() => undefined)
    if (body) scripts.set(response.url(), gzipSync(body).length)
  })
  await page.goto(`${url}${link.pathname}${link.hash}`)
  await new JoinPage(page).enterAs('Ben')
  const opened: number[] = []
  let needed: readonly string[] = []
  for (let run = 0; run < runs; run += 1) {
    scripts.clear()
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => 'accord' in window)
    // In the same breath: what the page fetches afterwards, because it may be needed, comes later.
    const readyMs = await page.evaluate(() => window.accord.ready.then(() => performance.now()))
    await page.waitForFunction((count) => window.accord.items().length === count, notes)
    opened.push(await page.evaluate(() => performance.now()))
    needed = await page.evaluate(scriptsBefore, readyMs)
  }
  await context.close()
  const bytes = needed.reduce((sum, script) => sum + (scripts.get(script) ?? 0), 0)
  return {
    notes,
    'open, median ms': Math.round(median(opened)),
    'slowest ms': Math.round(Math.max(...opened)),
    'board page JS, kB gzip': Math.round(bytes / 1000),
  }
}

/** In the page: the scripts it began to fetch before that moment. */
function scriptsBefore(ms: number): string[] {
  const fetched = performance.getEntriesByType('resource')
  return fetched.flatMap(({ name, startTime }) =>
    startTime <= ms && name.endsWith('.js') ? [name] : [],
  )
}
