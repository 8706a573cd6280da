import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol'
import { createLookout } from './axe.ts'
import { damageBoards } from './damageBoards.ts'
import { type Gate, standBetween } from './gate.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
import { ShareDialog } from './pages/ShareDialog.ts'
import { VersionsPanel } from './pages/VersionsPanel.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('axe finds nothing in what a participant is told: may not, offline, given back, locked', async () => {
  const { lookAt, bad } = createLookout()
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await frida.setCamera({ x: 0, y: 0, zoom: 1 })
  await frida.writeNoteAt({ x: 300, y: 350 }, 'of Frida')
  const { ana, gate } = await enterBehindGate(links.participant)
  const { page } = ana
  await ana.waitForNote('of Frida')
  const { x, y } = await ana.toScreen({ x: 300, y: 350 })
  await page.mouse.dblclick(x, y)
  await page.getByText('Frida wrote this note').waitFor()
  await lookAt('remark', page)
  await PeoplePanel.open(page)
  await lookAt('people of a participant', page)
  await page.getByRole('button', { name: 'Close' }).click()

  gate.isClosed = true
  await ana.writeNoteAt({ x: 700, y: 350 }, 'refused words')
  gate.refuse('boardFull')
  const notice = page.getByRole('region', { name: /^Not accepted/ })
  await notice.waitFor()
  await ana.waitForSaveState('saved')
  await lookAt('given back', page)
  await notice.getByRole('button', { name: 'Give up' }).click()
  await page.getByRole('dialog').waitFor()
  await lookAt('give up', page)
  await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click()

  await page.context().setOffline(true)
  await ana.waitForSaveState('offline')
  await ana.writeNoteAt({ x: 700, y: 350 }, 'offline words')
  await page.getByText('kept on this device and will be saved').waitFor()
  await lookAt('offline', page)
  await page.context().setOffline(false)
  await ana.waitForSaveState('saved')
  await frida.choose('Lead', 'Lock the board')
  await page.getByRole('alert').filter({ hasText: 'has locked the board' }).waitFor()
  await lookAt('locked for a participant', page)

  expect(bad()).toEqual({})
})

test('axe finds nothing in what a facilitator does: rules, removing, links, passphrase, versions', async () => {
  const { lookAt, bad } = createLookout()
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const eve = await stage.enter({ link: links.participant, name: 'Eve' })
  const { page } = frida
  await eve.writeNoteAt({ x: 0, y: 0 }, 'of Eve')
  await frida.waitForNote('of Eve')
  const people = await PeoplePanel.open(page)
  await page.getByText('Participants may change others’ notes').click()
  await eve.page.getByText('You can now change and delete').waitFor()
  await lookAt('people', page)
  await lookAt('told of the rule', eve.page)
  await people.choose('Eve', 'Remove Eve')
  await page.getByRole('dialog').waitFor()
  await lookAt('remove', page)
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await people.remove('Eve')
  await eve.page.getByRole('heading', { name: 'You are no longer in this workshop' }).waitFor()
  await lookAt('out', eve.page)

  const versions = await VersionsPanel.open(page)
  await versions.keep('After round 1')
  await lookAt('versions', page)
  await versions.look(/./)
  await lookAt('looking at a version', page)
  await page.getByRole('button', { name: 'Restore', exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
  await lookAt('restore', page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Back to now' }).last().click()

  const share = await ShareDialog.open(page)
  await page.getByRole('button', { name: 'Make a new participant link' }).click()
  await page.getByRole('button', { name: 'Replace it' }).waitFor()
  await lookAt('replace a link', page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Replace it' }).waitFor({ state: 'detached' })
  await share.tryPassphrase('short')
  await page.getByText('at least six characters').waitFor()
  await lookAt('passphrase too short', page)

  expect(bad()).toEqual({})
})

test('axe finds nothing at the door: passphrase, asking, waiting, being asked, turned away', async () => {
  const { lookAt, bad } = createLookout()
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const share = await ShareDialog.open(frida.page)
  await share.askPassphrase('open sesame')
  const page = await stage.window()
  await page.goto(links.participant)
  await page.getByLabel('Passphrase').fill('close sesame')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('This is not the passphrase. Please').waitFor()
  await lookAt('wrong passphrase', page)

  await share.askApproval()
  await share.close()
  await page.goto('about:blank')
  await page.goto(links.participant)
  await page.getByRole('button', { name: 'Ask to join' }).waitFor()
  await lookAt('asking', page)
  await page.getByLabel('Your name').fill('Zoe')
  await page.getByRole('button', { name: 'Ask to join' }).click()
  await page.getByRole('heading', { name: 'Waiting to be let in' }).waitFor()
  await lookAt('waiting', page)
  const request = frida.page.getByRole('alert').filter({ hasText: 'Zoe wants to join' })
  await request.waitFor()
  await lookAt('being asked', frida.page)
  await request.getByRole('button', { name: 'Turn away' }).click()
  await page.getByRole('heading', { name: 'You were not let in' }).waitFor()
  await lookAt('turned away', page)

  expect(bad()).toEqual({})
})

test('axe finds nothing where saving fails: only in this tab, leaving, refused, damaged', async () => {
  const { lookAt, bad } = createLookout()
  const { links } = await stage.workshop()
  const { ana, gate } = await enterBehindGate(links.participant)
  gate.refuse('', closeCodes.clientTooOld)
  await ana.page.getByRole('alert').filter({ hasText: 'Load the page again' }).waitFor()
  await lookAt('refused', ana.page)

  const ben = await enterWithoutStorage(links.participant)
  await ben.waitForRest()
  await ben.page.context().setOffline(true)
  await ben.waitForSaveState('offline')
  await ben.writeNoteAt({ x: 300, y: 350 }, 'only here')
  await ben.page.getByRole('alert').filter({ hasText: 'leave this window open' }).waitFor()
  await lookAt('only in this tab', ben.page)
  await ben.page.getByRole('link', { name: 'Start page' }).click()
  await ben.page.getByRole('dialog', { name: 'Leave and lose your changes?' }).waitFor()
  await lookAt('leaving', ben.page)

  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await (await VersionsPanel.open(frida.page)).keep('')
  await frida.writeNoteAt({ x: 0, y: 0 }, 'in no version')
  await frida.waitForSaveState('saved')
  await stage.accord.stop()
  damageBoards(stage.accord.dataDir)
  await stage.accord.start()
  await frida.page.getByText('The server found damage').first().waitFor()
  await lookAt('damaged', frida.page)

  expect(bad()).toEqual({})
})

/** A browser that keeps nothing for pages. */
async function enterWithoutStorage(link: string): Promise<BoardPage> {
  const page = await stage.window()
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto(link)
  const board = await new JoinPage(page).enterAs('Ben')
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return board
}

async function enterBehindGate(link: string): Promise<{ ana: BoardPage; gate: Gate }> {
  const page = await stage.window()
  const gate = await standBetween(page)
  await page.goto(link)
  const ana = await new JoinPage(page).enterAs('Ana')
  await ana.waitForSaveState('saved')
  await ana.setCamera({ x: 0, y: 0, zoom: 1 })
  return { ana, gate }
}
