import type { Browser, Page } from 'playwright-core'
import type { Presence } from '#shared/protocol'
import { JoinPage } from '../../browser/pages/JoinPage.ts'
import { type AccordProcess, startAccord } from '../../helpers/accordProcess.ts'
import { openWindow } from '../../helpers/openBrowser.ts'
import { importBoardFile } from '../../helpers/workshopApi.ts'
import { boardOfNotes } from '../boardOfNotes.ts'
import { BenchPerson } from '../sync/BenchPerson.ts'
import { ticketOf } from '../sync/contestants.ts'
import { Tracker } from '../sync/tracker.ts'
import { handOf, type OpenBoard, others, type RunningBoards } from './contestant.ts'

/** The product as built, with its server; the others are real connections. */
export async function startOurs(): Promise<RunningBoards> {
  const accord = await startAccord({ LOG_LEVEL: 'warn' })
  return { open: (browser, notes) => open(accord, browser, notes), stop: () => accord.remove() }
}

async function open(accord: AccordProcess, browser: Browser, notes: number): Promise<OpenBoard> {
  const { links } = await importBoardFile(accord.url, boardOfNotes(notes))
  const page = await openWindow(browser)
  const link = new URL(links.participant)
  await page.goto(`${accord.url}${link.pathname}${link.hash}`)
  const board = await new JoinPage(page).enterAs('Ada')
  await page.reload({ waitUntil: 'commit' })
  await board.waitUntilReady()
  await page.waitForFunction((count) => window.accord.items().length === count, notes)
  const firstPaintMs = await page.evaluate(() => performance.now())
  return {
    page,
    firstPaintMs,
    showAll: () => page.evaluate(() => window.accord.fit()),
    notePoint: () => notePoint(page),
    moveOthers: () => moveOthers(accord, links.participant, page),
    close: () => page.context().close(),
  }
}

function notePoint(page: Page) {
  return page.evaluate(() => {
    const items = window.accord.items()
    const middle = items[Math.floor(items.length / 2)]
    const point = middle && window.accord.screenPointOf(middle.id)
    if (!point) throw new Error('the board has no note')
    return point
  })
}

async function moveOthers({ url }: AccordProcess, link: string, page: Page) {
  const ids = await page.evaluate(() => window.accord.items().map(({ id }) => id))
  const people: BenchPerson[] = []
  for (let person = 0; person < others.count; person += 1) {
    const ticket = await ticketOf(url, link, `Person ${person}`)
    const one = new BenchPerson(ticket, `Person ${person}`, new Tracker(), false)
    await one.open()
    people.push(one)
  }
  let turn = 0
  const timer = setInterval(() => {
    turn += 1
    for (const [person, one] of people.entries()) {
      const cursor = handOf(person, turn)
      const held: Presence['dragging'] = { [ids[person] ?? '']: [cursor.x, cursor.y, 200, 200] }
      one.show(person % 2 === 0 ? { cursor, dragging: held } : { cursor })
    }
  }, 1000 / others.perSecond)
  return {
    stop: async () => {
      clearInterval(timer)
      for (const one of people) one.close()
    },
  }
}
