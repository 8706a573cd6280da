import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoardFile } from '../helpers/workshopApi.ts'
import { violationsInEveryLook } from './axe.ts'
import { OutlinePanel } from './pages/OutlinePanel.ts'
import { linkAt, openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const zones = [
  { id: 'ideas', title: 'Ideas', prompt: 'What could we do?', x: 0, y: 0, w: 1200, h: 800 },
  { id: 'risks', title: 'Risks', prompt: '', x: 1300, y: 0, w: 1200, h: 800 },
]

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
}

async function enterBoard(items: readonly Line[], name = 'Frida') {
  const made = await importBoardFile(stage.accord.url, {
    format: 'accord-board',
    version: 1,
    title: 'Offsite',
    zones,
    items: items.map((item) => ({ kind: 'note', w: 200, h: 200, ...item })),
  })
  const link = linkAt(stage.accord.url, made.links.facilitator)
  return { link, board: await stage.enter({ link, name }) }
}

const three = [
  { text: 'first', x: 40, y: 200 },
  { text: 'second', x: 300, y: 200 },
  { text: 'risky', x: 1340, y: 200 },
]

test('the outline has zones as headings and notes as lists, in reading order; axe finds nothing', async () => {
  const { board } = await enterBoard(three)
  const outline = await OutlinePanel.open(board.page)
  expect(await outline.headings()).toEqual(['Outline', 'Ideas', 'Risks'])
  const ideas = outline.zone('Ideas').getByRole('listitem')
  await expect.poll(() => ideas.count()).toBe(2)
  expect(await ideas.first().ariaSnapshot()).toContain('first, Anonymous, Yellow, 1 of 2')
  expect(await violationsInEveryLook(board.page)).toEqual([])
})

test('a note is added, written, duplicated, coloured, moved to another zone and deleted by keys alone', async () => {
  const { board } = await enterBoard(three)
  const { page } = board
  const outline = await OutlinePanel.open(page)
  const add = outline.region.getByRole('button', { name: 'Add a note to Ideas' })
  await add.press('Enter')
  await board.typeAndLeave('by keys')
  await outline.line('by keys, Frida, Yellow, 3 of 3').waitFor()
  expect(await outline.line('by keys').evaluate((line) => line === document.activeElement)).toBe(
    true,
  )

  await page.keyboard.press('m')
  const risks = page.getByRole('option', { name: /^Risks/ })
  await risks.waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await outline.zone('Risks').getByRole('button', { name: 'by keys' }).waitFor()
  const moved = await board.note('by keys')
  expect(moved.box.x).toBeGreaterThan(1300)

  const line = outline.line('by keys, Frida')
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Blue' }).press('Enter')
  await expect.poll(async () => (await board.note('by keys')).color).toBe('blue')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+d')
  await board.waitForTexts(['first', 'second', 'risky', 'by keys', 'by keys'])
  await page.keyboard.press('Control+z')
  await board.waitForTexts(['first', 'second', 'risky', 'by keys'])
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^risky/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await board.waitForTexts(['first', 'second', 'risky'])
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('risky')
})

test('what others type into a note stays, and my caret with it, while I write in the outline', async () => {
  const { board, link } = await enterBoard(three)
  const other = await stage.enter({ link, name: 'Ana' })
  const outline = await OutlinePanel.open(board.page)
  await outline.line('second').press('Enter')
  await board.field.waitFor()
  await board.page.keyboard.press('Home')

  await other.page.getByRole('application').focus()
  const second = await OutlinePanel.open(other.page)
  await second.line('second').press('Enter')
  await other.field.waitFor()
  await outline.region.getByText('Ana is writing').waitFor()
  await second.region.getByText('Frida is writing').waitFor()
  await other.page.keyboard.type(' hand')
  await board.waitForNote('second hand')
  await board.page.keyboard.type('my ')
  await other.waitForNote('my second hand')
  expect(await board.field.inputValue()).toBe('my second hand')
  await other.page.keyboard.press('Escape')
  await outline.region.getByText('Ana is writing').waitFor({ state: 'detached' })
  expect(await board.field.evaluate((field) => (field as HTMLTextAreaElement).selectionStart)).toBe(
    3,
  )
})

test('of 5,000 notes only those near are in the page, and the last is one key away', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({
    text: `note ${i}`,
    x: 3000 + (i % 100) * 220,
    y: Math.floor(i / 100) * 220,
  }))
  const { board } = await enterBoard(many)
  const outline = await OutlinePanel.open(board.page)
  await outline.line('note 0,').press('End')
  await expect
    .poll(() => board.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('note 4999, Anonymous, Yellow, 5000 of 5000')
  expect(await outline.region.getByRole('listitem').count()).toBeLessThan(300)
})

test('a line shows tags, reactions and comments, and all of them are changed from it; clusters are renamed in it', async () => {
  const { board, link } = await enterBoard(three)
  const { page } = board
  const ana = await stage.enter({ link, name: 'Ana' })
  const outline = await OutlinePanel.open(page)
  const line = outline.line('first')
  await line.press('#')
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('costs')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true)
  await line.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'React' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Love it' }).press('Enter')
  await page.getByRole('menu').first().waitFor({ state: 'detached' })
  await expect.poll(() => line.getAttribute('aria-description')).toBe('Tags: costs. Love it 1')
  await outline.region.getByRole('listitem').getByText('costs', { exact: true }).waitFor()

  await line.press('c')
  const comments = page.getByRole('complementary', { name: 'Comments' })
  const field = comments.getByRole('textbox', { name: 'Write a comment' })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await field.fill('Since when?')
  await field.press('Control+Enter')
  await comments.getByText('Since when?').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true)
  await outline.region.getByRole('button', { name: '1 comment, 1 open' }).waitFor()

  await line.press('Control+g')
  const name = outline.region.getByRole('textbox', { name: 'Name of the cluster' })
  await name.fill('Cold homes')
  await name.press('Enter')
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true)
  await outline.region.getByRole('button', { name: 'Rename the cluster Cold homes' }).press('Enter')
  await name.fill('Warm homes')
  await name.press('Enter')
  const others = await OutlinePanel.open(ana.page)
  await expect.poll(() => others.headings()).toEqual(['Outline', 'Ideas', 'Warm homes', 'Risks'])
  await others.region.getByRole('button', { name: '1 comment, 1 open' }).waitFor()
})
