import type { Browser } from 'playwright-core'
import type { BoardPage } from '../browser/pages/BoardPage.ts'
import { JoinPage } from '../browser/pages/JoinPage.ts'
import { startAccord } from '../helpers/accordProcess.ts'
import { wholeBrowserPath } from '../helpers/browserPath.ts'
import { openBrowser, openWindow } from '../helpers/openBrowser.ts'
import { createWorkshop } from '../helpers/workshopApi.ts'
import { median, percentile } from './median.ts'
import type { Row } from './run.ts'

const notes = 30

/** From the key that ends a note to the note on the other person's board, and to "saved" on one's own; two windows on loopback. */
export async function saveBench(): Promise<Row[]> {
  const accord = await startAccord()
  const browser = await openBrowser(wholeBrowserPath())
  try {
    const { links } = await createWorkshop(accord.url, { title: 'Save', template: 'blank' })
    const link = new URL(links.participant)
    const address = `${accord.url}${link.pathname}${link.hash}`
    const writer = await enter(browser, address, 'Ana')
    const reader = await enter(browser, address, 'Bo')
    return await measure(writer, reader)
  } finally {
    await browser.close()
    await accord.remove()
  }
}

async function enter(browser: Browser, address: string, name: string): Promise<BoardPage> {
  const page = await openWindow(browser)
  await page.addInitScript(() =>
    addEventListener(
      'input',
      () => document.documentElement.setAttribute('data-typed-at-ms', String(Date.now())),
      { capture: true },
    ),
  )
  await page.goto(address)
  return new JoinPage(page).enterAs(name)
}

async function measure(writer: BoardPage, reader: BoardPage): Promise<Row[]> {
  await writer.page.evaluate(() => window.accord.setCamera({ x: 0, y: 0, zoom: 0.3 }))
  const seen: number[] = []
  const saved: number[] = []
  for (let index = 0; index < notes; index += 1) {
    const text = `note ${index}`
    const arrival = watchFor(reader, text)
    await writer.writeNoteAt(placeOf(index), text)
    const writtenMs = Date.now()
    const typedMs = await typedAt(writer)
    await writer.waitForSaveState('saved')
    saved.push(Date.now() - writtenMs)
    seen.push((await arrival) - typedMs)
  }
  return [row('seen by the other', seen), row('saved', saved)]
}

/** Resolves with the wall clock of the reader's page when the text is there. */
async function watchFor(reader: BoardPage, text: string): Promise<number> {
  const seenAt = await reader.page.waitForFunction(
    (wanted) => window.accord.items().some((item) => item.text === wanted) && Date.now(),
    text,
    { polling: 2 },
  )
  return Number(await seenAt.jsonValue())
}

/** Wall clock of the last change to the writer's text field. */
async function typedAt(writer: BoardPage): Promise<number> {
  return writer.page.evaluate(() => Number(document.documentElement.dataset.typedAtMs))
}

/** A place of its own for each note, clear of all bars at 30 %. Board units. */
function placeOf(index: number): { x: number; y: number } {
  return { x: 600 + (index % 6) * 230, y: 500 + Math.floor(index / 6) * 230 }
}

function row(what: string, values: readonly number[]): Row {
  return { what, 'median ms': median(values), 'p95 ms': percentile(values, 95), n: values.length }
}
