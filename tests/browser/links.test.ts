import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardPage } from './pages/BoardPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
import { ShareDialog } from './pages/ShareDialog.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('a replaced link: the old one is told to be so, the new one opens, those inside stay', async () => {
  const lead = await startWorkshop()
  const share = await ShareDialog.open(lead.page)
  const old = await share.link('participants')
  const ana = await new JoinPage(await open(old)).enterAs('Ana')
  await share.replaceLink('participant', 'Replace it')
  const fresh = await share.waitForOtherLink('participants', old)
  const late = await open(old)
  await late.getByRole('heading', { name: 'This link does not lead to a workshop' }).waitFor()
  await new JoinPage(await open(fresh)).enterAs('Ben')
  expect(await ana.page.evaluate(() => window.accord.saved())).toBe('saved')
})

test('a removed person sees why, keeps their words, and is gone from the list', async () => {
  const lead = await startWorkshop()
  const share = await ShareDialog.open(lead.page)
  const eve = await new JoinPage(await open(await share.link('participants'))).enterAs('Eve')
  await share.close()
  await eve.writeNoteAt({ x: 300, y: 300 }, 'Words of Eve')
  await lead.waitForNote('Words of Eve')
  const people = await PeoplePanel.open(lead.page)
  await people.remove('Eve')
  await eve.page.getByRole('heading', { name: 'You are no longer in this workshop' }).waitFor()
  expect(await eve.page.getByRole('textbox').inputValue()).toContain('Words of Eve')
  await people.waitUntilGone('Eve')
  await lead.waitForNote('Words of Eve')
  await eve.page.reload()
  await eve.page.getByRole('heading', { name: 'This address needs its link' }).waitFor()
})

test('a passphrase is asked by link and by code; who may goes on without a name', async () => {
  const lead = await startWorkshop()
  const share = await ShareDialog.open(lead.page)
  await share.askPassphrase('open sesame')
  const page = await open(await share.link('participants'))
  await page.getByLabel('Passphrase').fill('close sesame')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('This is not the passphrase. Please').waitFor()
  await page.getByLabel('Passphrase').fill('open sesame')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('button', { name: 'Go to the board' }).waitFor()
  expect(await page.getByRole('button', { name: 'Come in without a name' }).count()).toBe(0)
  await new JoinPage(page).enterAs('Ana')

  await share.letNamelessIn()
  const byCode = await open(`${stage.accord.url}/join`)
  await byCode.getByLabel('Join code').fill(await share.joinCode())
  await byCode.getByRole('button', { name: 'Join' }).click()
  await byCode.getByLabel('Passphrase').fill('open sesame')
  await byCode.getByRole('button', { name: 'Join' }).click()
  await byCode.getByRole('button', { name: 'Come in without a name' }).click()
  await new BoardPage(byCode).waitUntilReady()
  await expect
    .poll(() => lead.page.evaluate(() => window.accord.people().map(({ name }) => name)))
    .toContain('')
})

test('a newcomer waits through a reload and is let in; another is turned away', async () => {
  const lead = await startWorkshop()
  const share = await ShareDialog.open(lead.page)
  await share.askApproval()
  const link = await share.link('participants')
  await share.close()
  const zoe = await askToJoin(link, 'Zoe')
  await zoe.reload()
  await zoe.getByRole('heading', { name: 'Waiting to be let in' }).waitFor()
  const request = lead.page.getByRole('alert').filter({ hasText: 'Zoe wants to join' })
  await request.getByRole('button', { name: 'Let in' }).click()
  await new JoinPage(zoe).enterAs('Zoe')
  await request.waitFor({ state: 'detached' })

  const mallory = await askToJoin(link, 'Mallory')
  const other = lead.page.getByRole('alert').filter({ hasText: 'Mallory wants to join' })
  await other.getByRole('button', { name: 'Turn away' }).click()
  await mallory.getByRole('heading', { name: 'You were not let in' }).waitFor()
})

async function startWorkshop(): Promise<BoardPage> {
  const page = await open(stage.accord.url)
  return new HomePage(page).startWorkshop({ template: /Inside-out/, title: 'Doors', name: 'Frida' })
}

async function open(address: string): Promise<Page> {
  const page = await stage.window()
  await page.goto(address)
  return page
}

async function askToJoin(link: string, name: string): Promise<Page> {
  const page = await open(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Ask to join' }).click()
  await page.getByRole('heading', { name: 'Waiting to be let in' }).waitFor()
  return page
}
