import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLookout } from './axe.ts'
import { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('axe finds nothing on the pages around the board, in any look', async () => {
  const { lookAt, bad } = createLookout()
  const { links, joinCode } = await stage.workshop('inside-out')
  const page = await stage.window()
  await page.goto(stage.accord.url)
  await page.getByRole('button', { name: 'Start workshop' }).waitFor()
  await lookAt('home', page)
  await page.goto(`${stage.accord.url}/join#${joinCode}`)
  await page.getByLabel('Join code').waitFor()
  await lookAt('join', page)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByLabel('Your name').waitFor()
  await lookAt('name step', page)
  await page.goto(links.facilitator)
  await page.getByLabel('Your name').fill('Frida')
  await page.getByRole('button', { name: 'Go to the board' }).click()
  await new BoardPage(page).waitUntilReady()
  await lookAt('board', page)
  await page.goto(`${stage.accord.url}/nowhere`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await lookAt('no page', page)
  expect(bad()).toEqual({})
})

test('by keyboard alone: a workshop is made, a note written, the PDF downloaded; the focus is always visible', async () => {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  await page.getByRole('button', { name: 'Start workshop' }).waitFor()

  await tabTo(page, 'radio', 'Inside-out')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'textbox', 'Title')
  await page.keyboard.type('Keys only')
  await tabTo(page, 'textbox', 'Your name')
  await page.keyboard.type('Kim')
  await tabTo(page, 'button', 'Start workshop')
  await page.keyboard.press('Enter')

  const board = new BoardPage(page)
  await board.waitUntilReady()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application')
  await page.keyboard.press('n')
  await board.typeAndLeave('written by keys')
  await board.waitForSaveState('saved')

  await tabTo(page, 'button', 'Export')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Strategy as PDF' }).waitFor()
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await downloading
  const words = execFileSync('pdftotext', [await download.path(), '-'], { encoding: 'utf8' })
  expect(words).toContain('written by keys')
  expect(words).toContain('Keys only')
})

test('a dialog takes the focus, holds it, and gives it back where it came from', async () => {
  const { links } = await stage.workshop()
  const { page } = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await tabTo(page, 'button', 'Share')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await dialog.waitFor()
  for (let presses = 0; presses < 20; presses += 1) {
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Tab')
  }
  // Where the focus is on a button with a tip, the first Escape takes the tip away.
  const pressEscape = async () => {
    await page.keyboard.press('Escape')
    return dialog.count()
  }
  await expect.poll(pressEscape, { timeout: 20_000 }).toBe(0)
  // It goes back a frame after the dialog has gone.
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Share' })
})

test('closing a side panel by Escape or its button gives the focus back to what opened it', async () => {
  const { links } = await stage.workshop()
  const { page } = await stage.enter({ link: links.facilitator, name: 'Frida' })
  for (const close of ['Escape', 'button']) {
    await tabTo(page, 'button', 'Agenda')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Agenda' })
    await panel.waitFor()
    await tabTo(page, 'button', 'Close')
    // On the button itself the first Escape closes its tooltip.
    if (close === 'Escape') await page.keyboard.press('Tab')
    await page.keyboard.press(close === 'Escape' ? 'Escape' : 'Enter')
    await panel.waitFor({ state: 'detached' })
    expect(await focused(page)).toMatchObject({ name: 'Agenda' })
  }
})

interface Focused {
  readonly name: string
  readonly role: string
  readonly ring: boolean
}

/** What has the focus, by its accessible name, and whether one sees it. */
async function focused(page: Page): Promise<Focused> {
  const ring = await page.evaluate(() => hasRing(document.activeElement))
  const element = page.locator(':focus')
  if ((await element.count()) === 0) return { name: '', role: '', ring }
  const words = await element.first().ariaSnapshot()
  const [, role = '', name = ''] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(words) ?? []
  return { name, role, ring }
}

/** Presses Tab until something of this role and name has the focus; all on the way must be seen to have it. */
async function tabTo(page: Page, role: string, name: string): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, {
      hasRing: (element: Element | null) => {
        for (let one = element; one && one !== document.body; one = one.parentElement) {
          const style = getComputedStyle(one)
          const frame = getComputedStyle(one, '::after')
          const hasOutline =
            style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
          const hasFrame = frame.content !== 'none' && Number.parseFloat(frame.borderTopWidth) >= 2
          if (hasFrame) return true
          if (hasOutline) return true
        }
        return false
      },
    })
  })
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await focused(page)
    if (now.role === role && now.name.startsWith(name)) return
    await page.keyboard.press('Tab')
    const next = await focused(page)
    if (next.role !== '' && !next.ring)
      throw new Error(`no focus ring on ${next.role} "${next.name}"`)
  }
  throw new Error(`60 presses of Tab did not lead to ${role} "${name}"`)
}

declare global {
  function hasRing(element: Element | null): boolean
}
