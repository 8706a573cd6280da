import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openStore } from '#server/store'
import { readItems } from '#shared/board'
import { makeFolder } from '../helpers/makeFolder.ts'
import { openOwnBrowser } from '../helpers/ownBrowser.ts'
import { until } from '../helpers/until.ts'
import { BoardPage } from './pages/BoardPage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('P4 fifty notes written offline survive the kill of the browser, and are saved once each', async () => {
  const { workshopId, link } = await startWorkshop()
  const profileDir = makeFolder()
  const before = await openOwnBrowser(profileDir)
  onTestFinished(before.kill)
  const ana = await enter(await before.context.newPage(), link, 'Ana')
  await ana.waitForSaveState('saved')
  await before.context.setOffline(true)
  await stage.accord.kill()
  const texts = Array.from({ length: 50 }, (_, i) => `written offline ${i}`)
  for (const [i, text] of texts.entries()) await ana.writeNoteAt(placeOf(i), text)
  await says(ana.page, 'Offline, 50 changes kept on this device')
  await before.kill()

  await stage.accord.start()
  const after = await openOwnBrowser(profileDir)
  onTestFinished(after.kill)
  const reopened = new BoardPage(await after.context.newPage())
  await reopened.page.goto(`${stage.accord.url}/w/${workshopId}`)
  await reopened.waitUntilReady()
  await reopened.waitForSaveState('saved')
  expect(await reopened.texts()).toEqual([...texts].sort())
  expect(await textsOnDisk(workshopId)).toEqual([...texts].sort())
})

test('P2 whenever a board says Saved, what it shows is on the disk, also around a frozen server', async () => {
  const { workshopId, link } = await startWorkshop()
  const ana = await enter(await stage.window(), link, 'Ana')
  const claims = await watchClaims(ana.page, workshopId)
  for (let i = 0; i < 5; i += 1) await ana.writeNoteAt(placeOf(i), `before ${i}`)
  await until(() => claims.count() > 5)
  // Or the last of them is counted among what was written around the frost.
  await ana.waitForSaveState('saved')
  stage.accord.freeze()
  try {
    for (let i = 5; i < 10; i += 1) await ana.writeNoteAt(placeOf(i), `frozen ${i}`)
    await says(ana.page, 'Offline, 5 changes kept on this device')
  } finally {
    stage.accord.thaw()
  }
  const before = claims.count()
  await until(() => claims.count() > before + 5)
  expect(await claims.falseOnes()).toEqual([])
  expect(await textsOnDisk(workshopId)).toHaveLength(10)
})

test('two tabs of one person: each counts its own, and the second takes over when the first is closed', async () => {
  const { workshopId, link } = await startWorkshop()
  const first = await enter(await stage.window(), link, 'Ana')
  await first.waitForSaveState('saved')
  const second = new BoardPage(await first.page.context().newPage())
  await second.page.goto(`${stage.accord.url}/w/${workshopId}`)
  await second.waitUntilReady()
  await prepared(second)
  await second.waitForSaveState('saved')
  await stage.accord.kill()
  await first.writeNoteAt(placeOf(0), 'in the first tab')
  await second.writeNoteAt(placeOf(1), 'in the second tab')
  await says(first.page, 'Offline, 1 change kept on this device')
  await says(second.page, 'Offline, 1 change only in this tab: keep it open')
  await first.page.close()
  await says(second.page, 'Offline, 2 changes kept on this device')
  await stage.accord.start()
  await second.waitForSaveState('saved')
  expect(await textsOnDisk(workshopId)).toEqual(['in the first tab', 'in the second tab'])
})

test('a browser that keeps nothing says so, and warns before the tab is closed', async () => {
  const { link } = await startWorkshop()
  const page = await stage.window()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  const ana = await enter(page, link, 'Ana')
  await ana.waitForSaveState('saved')
  await stage.accord.kill()
  await ana.writeNoteAt(placeOf(0), 'nowhere else')
  await says(page, 'Offline, 1 change only in this tab: keep it open')
  await page.getByText('could not be kept on this device').waitFor()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await stage.accord.start()
  await ana.waitForSaveState('saved')
})

async function startWorkshop() {
  const { workshopId, links } = await stage.workshop('blank', 'Honest')
  return { workshopId, link: links.participant }
}

async function enter(page: Page, link: string, name: string): Promise<BoardPage> {
  await page.goto(link)
  return prepared(await new JoinPage(page).enterAs(name))
}

/** Places are in view and clear of bars and notices, and nothing is still to be fetched when the server is taken away. */
async function prepared(board: BoardPage): Promise<BoardPage> {
  await board.waitForRest()
  await board.page.evaluate(() => window.accord.setCamera({ x: -300, y: -600, zoom: 0.5 }))
  return board
}

/** Places in rows of ten, so that no note covers another. */
function placeOf(index: number): { x: number; y: number } {
  return { x: (index % 10) * 220, y: Math.floor(index / 10) * 220 }
}

async function says(page: Page, words: string): Promise<void> {
  await page.getByRole('status').getByText(words, { exact: true }).waitFor()
}

async function idsOnDisk(workshopId: string): Promise<Set<string>> {
  return new Set((await itemsOnDisk(workshopId)).map(({ id }) => id))
}

async function textsOnDisk(workshopId: string): Promise<string[]> {
  return (await itemsOnDisk(workshopId)).map(({ text }) => text ?? '').sort()
}

/** What a server would find that started now. */
async function itemsOnDisk(workshopId: string) {
  const store = await openStore({ dataDir: stage.accord.dataDir })
  const { snapshot, updates } = await store.loadDocument({
    workshopId,
    document: 'board',
    owner: '',
  })
  await store.close()
  const doc = new Y.Doc()
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return readItems(doc)
}

/** Looks at every frame whether the board says Saved, and compares what it shows with the disk right then. */
async function watchClaims(page: Page, workshopId: string) {
  const checks: Promise<string[]>[] = []
  await page.exposeFunction('claimSaved', (ids: string[]) => {
    checks.push(idsOnDisk(workshopId).then((onDisk) => ids.filter((id) => !onDisk.has(id))))
  })
  await page.evaluate(() => {
    const look = () => {
      const ids = window.accord.items().map(({ id }) => id)
      if (window.accord.saved() === 'saved')
        (window as unknown as { claimSaved(ids: string[]): void }).claimSaved(ids)
    }
    setInterval(look, 50)
  })
  return {
    count: () => checks.length,
    falseOnes: async () => (await Promise.all(checks)).flat(),
  }
}
