import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterWorkshop, readWorkshop } from '../helpers/workshopApi.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { linkAt, openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('three people take a workshop from a template to a PDF, through a kill -9', async () => {
  const facilitator = await startAsFacilitator()
  const links = await linksOf(facilitator)
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  const bo = await stage.enter({ link: links.participant, name: 'Bo' })

  const zones = await zonesOf(links)
  const written: string[] = []
  for (const [index, zone] of zones.entries()) {
    const writer = [facilitator, ana, bo][index % 3] as BoardPage
    const text = `${zone.title}: answer ${index + 1}`
    await writer.writeNoteAt({ x: zone.x + 200, y: zone.y + zone.h - 200 }, text)
    written.push(text)
  }
  for (const person of [facilitator, ana, bo]) {
    for (const text of written) await person.waitForNote(text)
  }

  await facilitator.page.reload()
  await facilitator.waitUntilReady()
  for (const text of written) await facilitator.waitForNote(text)

  const safe = await writeWhileTheServerIsKilled(bo, zones[0] as Place)
  for (const person of [facilitator, ana, bo]) {
    await person.waitForSaveState('saved')
    for (const text of [...written, ...safe]) await person.waitForNote(text)
  }
  expect(await ana.texts()).toEqual(await facilitator.texts())
  expect(await bo.texts()).toEqual(await facilitator.texts())

  const pdf = textOfPdf(await downloaded(facilitator, 'Strategy as PDF'))
  for (const text of await facilitator.texts()) expect(pdf).toContain(text)

  const boardFile = await downloaded(facilitator, 'Board file')
  const again = await openBoardFile(boardFile)
  expect((await again.items()).map(looksOf)).toEqual((await facilitator.items()).map(looksOf))
  await again.page.getByRole('heading', { name: 'Strategy days' }).waitFor()
})

interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface Links {
  readonly workshopId: string
  readonly facilitator: string
  readonly participant: string
}

async function startAsFacilitator(): Promise<BoardPage> {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  return new HomePage(page).startWorkshop({
    template: /Inside-out/,
    title: 'Strategy days',
    name: 'Frida',
  })
}

/** The links as the facilitator reads them in the share dialog. */
async function linksOf(board: BoardPage): Promise<Links> {
  const { page } = board
  await page.getByRole('button', { name: 'Share' }).click()
  const facilitator = await page
    .getByRole('textbox', { name: 'Link for facilitators' })
    .inputValue()
  const participant = await page
    .getByRole('textbox', { name: 'Link for participants' })
    .inputValue()
  await page.keyboard.press('Escape')
  const workshopId = new URL(participant).pathname.split('/').at(-1) ?? ''
  return {
    workshopId,
    facilitator: linkAt(stage.accord.url, facilitator),
    participant: linkAt(stage.accord.url, participant),
  }
}

async function zonesOf(links: Links) {
  const { sessionToken } = await enterWorkshop(stage.accord.url, links.facilitator, 'Probe')
  return (await readWorkshop(stage.accord.url, links.workshopId, sessionToken)).zones
}

/** Ten notes; the server dies after the fifth and comes back after the tenth. All must be there in the end. */
async function writeWhileTheServerIsKilled(board: BoardPage, zone: Place): Promise<string[]> {
  const texts: string[] = []
  for (let index = 0; index < 10; index += 1) {
    if (index === 5) {
      await board.waitForRest()
      await board.waitForSaveState('saved')
      await stage.accord.kill()
    }
    const text = `written around the kill ${index}`
    await board.writeNoteAt({ x: zone.x + 600 + index * 220, y: zone.y + zone.h - 150 }, text)
    texts.push(text)
  }
  await board.waitForSaveState('offline')
  await stage.accord.start()
  return texts
}

/** Chooses from the Export menu. @returns where the browser put the file */
async function downloaded(board: BoardPage, entry: string): Promise<string> {
  const downloading = board.page.waitForEvent('download')
  await board.choose('Export', entry)
  return (await downloading).path()
}

function textOfPdf(file: string): string {
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return words.replace(/\s+/g, ' ')
}

/** A new person opens the board file on the start page, as one would months later. */
async function openBoardFile(file: string): Promise<BoardPage> {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  await new HomePage(page).openFile('strategy.json', readFileSync(file, 'utf8'))
  return new JoinPage(page).enterAs('Reader')
}

/** What of a note is the same on every board it is on: all but its id. */
function looksOf({ text, color, box }: Awaited<ReturnType<BoardPage['items']>>[number]) {
  return { text, color, box }
}
