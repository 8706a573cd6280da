import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage.ts'
import { focusedName } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const soon = { timeout: 20_000 }
const written = ['answer the phone', 'call back', 'one form', 'say what it costs', 'ask again']

test('a small workshop by keyboard and accessibility tree alone: enter, read the agenda, write five notes in zones, move, cluster, colour, undo, export', async () => {
  const { links } = await stage.workshop('inside-out', 'By ear')
  const page = await stage.window()
  await page.goto(links.facilitator)
  await enter(page)
  await readAgenda(page)
  await page.getByRole('application').focus()
  await page.keyboard.press('o')
  const outline = page.getByRole('complementary', { name: 'Outline' })
  await outline.waitFor()
  const zones = await outline.getByRole('heading', { level: 3 }).allTextContents()
  const [first = '', second = ''] = zones
  await writeNotes(page, first)

  const list = outline.getByRole('list', { name: `Notes in ${first}`, exact: true })
  await expect.poll(() => list.getByRole('listitem').count(), soon).toBe(written.length)
  await moveLast(page, second)
  await outline
    .getByRole('list', { name: `Notes in ${second}`, exact: true })
    .getByRole('button', { name: /^ask again/ })
    .waitFor()

  await list.getByRole('button', { name: /^answer the phone/ }).press('Shift+ArrowDown')
  await page.keyboard.press('Control+g')
  const name = page.getByRole('textbox', { name: 'Name of the cluster' })
  await name.waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Be there')
  await page.keyboard.press('Enter')
  await outline.getByRole('heading', { name: 'Be there', level: 4 }).waitFor()

  await colourAndUndo(page, first)
  await exportIt(page)
})

async function enter(page: Page): Promise<void> {
  await page.getByLabel('Your name').focus()
  await page.keyboard.type('Kim')
  await page.keyboard.press('Enter')
  await page.getByRole('application', { name: 'Board: By ear' }).waitFor()
}

async function readAgenda(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Agenda' }).press('Enter')
  const agenda = page.getByRole('complementary', { name: 'Agenda' })
  await agenda.waitFor()
  expect(await agenda.getByRole('listitem').count()).toBeGreaterThan(2)
  expect(await agenda.ariaSnapshot()).toMatch(/listitem/)
  await agenda.getByRole('button', { name: 'Close', exact: true }).press('Enter')
  await agenda.waitFor({ state: 'detached' })
}

/** Into the first zone, one after the other without leaving the field. */
async function writeNotes(page: Page, zone: string): Promise<void> {
  await page.getByRole('button', { name: `Add a note to ${zone}`, exact: true }).press('Enter')
  for (const [i, words] of written.entries()) {
    await page.getByRole('textbox', { name: 'Text of the note' }).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Text of the note' }).inputValue(), soon)
      .toBe('')
    await page.keyboard.type(words)
    const isLast = i === written.length - 1
    await page.keyboard.press(isLast ? 'Escape' : 'Control+Enter')
  }
  await expect.poll(() => focusedName(page), soon).toMatch(/^ask again, Kim, \w+, \d of 5$/)
}

async function moveLast(page: Page, zone: string): Promise<void> {
  await page.keyboard.press('m')
  const choice = page.getByRole('option', { name: zone }).first()
  await choice.waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page), soon).toMatch(/^ask again, Kim/)
}

async function colourAndUndo(page: Page, zone: string): Promise<void> {
  const note = page
    .getByRole('region', { name: zone, exact: true })
    .getByRole('button', { name: /^one form/ })
  await note.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Pink' }).press('Enter')
  await expect.poll(() => note.getAttribute('aria-label'), soon).toContain('Pink')
  await note.press('Control+z')
  await expect.poll(() => note.getAttribute('aria-label'), soon).not.toContain('Pink')
}

async function exportIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Strategy as PDF' }).press('Enter')
  expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/)
}
