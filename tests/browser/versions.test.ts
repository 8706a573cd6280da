import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { damageBoards } from './damageBoards.ts'
import { VersionsPanel } from './pages/VersionsPanel.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('HI10 HI20 HI22 two people: keep, spoil, look, go back, undo', async () => {
  const { links } = await stage.workshop('blank', 'Versions')
  const lead = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await ana.writeNoteAt({ x: 0, y: 0 }, 'what we agreed')
  await lead.waitForNote('what we agreed')
  const versions = await VersionsPanel.open(lead.page)
  await versions.keep('After round 1')

  await ana.writeNoteAt({ x: 300, y: 0 }, 'a mishap')
  await lead.waitForNote('a mishap')
  await versions.look(/./)
  await expect.poll(() => notesShown(lead.page)).toBe(1)
  // Looking changes nothing, and a key that would make a note makes none.
  await lead.page.keyboard.press('n')
  await lead.page.keyboard.press('Control+a')
  await lead.page.keyboard.press('Delete')
  await lead.page.getByRole('button', { name: 'Back to now' }).last().click()
  await expect.poll(() => notesShown(lead.page)).toBe(2)
  expect(await ana.texts()).toEqual(['a mishap', 'what we agreed'])

  await versions.restore()
  await lead.page.getByText('The board is as it was at').waitFor()
  for (const person of [lead, ana]) {
    await expect.poll(() => person.texts()).toEqual(['what we agreed'])
  }
  await lead.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  for (const person of [lead, ana]) {
    await expect.poll(() => person.texts()).toEqual(['a mishap', 'what we agreed'])
  }
})

test('HI10 HI24 a participant looks and cannot restore; a viewer sees no versions', async () => {
  const { links } = await stage.workshop('blank', 'Roles')
  const lead = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await lead.writeNoteAt({ x: 0, y: 0 }, 'kept')
  await (await VersionsPanel.open(lead.page)).keep('')
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  const versions = await VersionsPanel.open(ana.page)
  await versions.look(/./)
  expect(await ana.page.getByRole('button', { name: /Restore/ }).count()).toBe(0)
  const viewer = await stage.enter({ link: links.viewer, name: 'Vera' })
  await viewer.page.getByRole('button', { name: 'More', exact: true }).click()
  await viewer.page.getByRole('menu').waitFor()
  expect(await viewer.page.getByRole('menuitem', { name: /Earlier versions/ }).count()).toBe(0)
})

test('HI30 HI31 P12 a damaged board shows the last good version, a restore lets it go on', async () => {
  const { links } = await stage.workshop('blank', 'Damage')
  const lead = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await lead.writeNoteAt({ x: 0, y: 0 }, 'kept')
  await lead.waitForSaveState('saved')
  await (await VersionsPanel.open(lead.page)).keep('')
  await lead.writeNoteAt({ x: 300, y: 0 }, 'in no version')
  for (const board of [lead, ana]) await board.waitForRest()
  await lead.waitForSaveState('saved')
  await stage.accord.stop()
  damageBoards(stage.accord.dataDir)
  await stage.accord.start()

  for (const { page } of [lead, ana]) {
    await page.getByText('The server found damage').waitFor()
    await expect.poll(() => notesShown(page)).toBe(1)
  }
  const notice = lead.page.getByRole('status').filter({ hasText: 'The server found damage' })
  await notice.getByRole('button', { name: 'Restore' }).click()
  await lead.page.getByRole('button', { name: 'Restore the board' }).click()
  await lead.page.getByText('The board goes on from').waitFor()
  await ana.waitForNote('kept')
  await ana.waitForSaveState('saved')
  await ana.writeNoteAt({ x: 600, y: 0 }, 'after the damage')
  await lead.waitForNote('after the damage')
})

test('HI30 P12 who comes to a damaged board for the first time gets the last good version, read-only, and is told', async () => {
  const { links } = await stage.workshop('blank', 'Damage')
  const lead = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await lead.writeNoteAt({ x: 0, y: 0 }, 'kept')
  await lead.waitForSaveState('saved')
  await (await VersionsPanel.open(lead.page)).keep('')
  await lead.page.close()
  await stage.accord.stop()
  damageBoards(stage.accord.dataDir)
  await stage.accord.start()

  // Each waits for window.accord.ready.
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await ana.page.getByRole('status').filter({ hasText: 'The server found damage' }).waitFor()
  expect(await ana.page.evaluate(() => window.accord.items())).toMatchObject([{ text: 'kept' }])
  await ana.page.keyboard.press('n')
  await ana.page.mouse.dblclick(700, 500)
  expect(await ana.field.count()).toBe(0)
  expect(await ana.page.evaluate(() => window.accord.items().length)).toBe(1)
  // Viewers are not told of versions (HI10), but see it too.
  const vera = await stage.enter({ link: links.viewer, name: 'Vera' })
  await vera.page.getByRole('status').filter({ hasText: 'when it could last be read' }).waitFor()
  expect(await vera.page.evaluate(() => window.accord.items())).toMatchObject([{ text: 'kept' }])
})

test('HI30 P12 a damaged board without any version says so and takes nothing', async () => {
  const { links } = await stage.workshop('blank', 'Damage')
  const lead = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await lead.writeNoteAt({ x: 0, y: 0 }, 'in no version')
  await lead.waitForSaveState('saved')
  await lead.page.close()
  await stage.accord.stop()
  damageBoards(stage.accord.dataDir)
  await stage.accord.start()
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await ana.page.getByRole('alert').filter({ hasText: 'The server found damage' }).waitFor()
  await ana.page.mouse.dblclick(700, 500)
  expect(await ana.field.count()).toBe(0)
  expect(await ana.page.evaluate(() => window.accord.items())).toEqual([])
})

/** How many notes the canvas says it shows, of now or of an earlier version. */
async function notesShown(page: Page): Promise<number> {
  const description = page.locator('[role=application] p')
  return Number(/(\d+) note/.exec((await description.textContent()) ?? '')?.[1] ?? -1)
}
