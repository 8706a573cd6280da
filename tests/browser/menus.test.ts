import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

async function onBoard(role: 'facilitator' | 'viewer' = 'facilitator'): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links[role], name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return board
}

const hasKeys = (board: BoardPage) =>
  board.surface.evaluate((surface) => document.activeElement === surface)

test('the palette finds an action by a few letters and does it; the keys go back to the board', async () => {
  const board = await onBoard()
  const { page } = board
  await board.writeNoteAt({ x: 400, y: 300 }, 'first')
  await board.find('dupl', /Duplicate/)
  await board.waitForTexts(['first', 'first'])
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await hasKeys(board)).toBe(true)
  await page.keyboard.press('Control+z')
  await board.waitForTexts(['first'])
})

test('an action that begins typing keeps the focus after the palette has gone', async () => {
  const board = await onBoard()
  await board.page.keyboard.press('Control+/')
  await board.page.getByRole('searchbox').waitFor()
  await board.page.keyboard.type('new note')
  await board.page.keyboard.press('Enter')
  await board.typeAndLeave('from the palette')
  await board.waitForNote('from the palette')
})

test('what a viewer cannot do is there, greyed, and says why; Escape closes', async () => {
  const board = await onBoard('viewer')
  await board.choose('More', /Find an action/)
  const row = board.page.getByRole('menuitem', { name: /^New note/ })
  await row.waitFor()
  expect(await row.getAttribute('aria-disabled')).toBe('true')
  expect(await row.textContent()).toContain('Viewers look and export')
  await board.page.keyboard.press('Escape')
  await board.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await hasKeys(board)).toBe(true)
})

test('"?" lists keys and gestures', async () => {
  const board = await onBoard()
  await board.page.keyboard.press('?')
  const sheet = board.page.getByRole('dialog', { name: 'Keys and gestures' })
  await sheet.getByText('Show the whole board').waitFor()
  await sheet.getByText('Double-click on the board').waitFor()
  await board.page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('a right click on a note offers what can be done with it, on the board what can be made there', async () => {
  const board = await onBoard()
  const { page } = board
  await board.writeNoteAt({ x: 400, y: 300 }, 'pressed')
  const on = await board.toScreen({ x: 400, y: 300 })
  await page.mouse.click(on.x, on.y, { button: 'right' })
  await page.getByRole('menu', { name: 'For what is selected' }).waitFor()
  await page.getByRole('menuitem', { name: 'Colour' }).hover()
  await page.getByRole('menuitem', { name: 'Green' }).click()
  await page.getByRole('menu').first().waitFor({ state: 'detached' })
  await page.waitForFunction(() => window.accord.items()[0]?.color === 'green')

  const beside = await board.toScreen({ x: 800, y: 500 })
  await page.mouse.click(beside.x, beside.y, { button: 'right' })
  await page.getByRole('menu', { name: 'For the board' }).waitFor()
  await board.choiceOf(/New note/)
  await board.typeAndLeave('made there')
  const { box } = await board.note('made there')
  expect([box.x + box.w / 2, box.y + box.h / 2]).toEqual([800, 500])
})

test('Shift+F10 opens the menu of the selection; Escape gives the keys back', async () => {
  const board = await onBoard()
  await board.writeNoteAt({ x: 400, y: 300 }, 'by key')
  await board.page.keyboard.press('Shift+F10')
  const menu = board.page.getByRole('menu', { name: 'For what is selected' })
  await menu.waitFor()
  await board.page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  expect(await hasKeys(board)).toBe(true)
  await board.page.keyboard.press('Shift+F10')
  await menu.waitFor()
  await board.page.keyboard.press('End')
  await board.page.keyboard.press('Enter')
  await board.waitForTexts([])
})

test('a finger that rests opens the menu', async () => {
  const { links } = await stage.workshop()
  const options = { hasTouch: true, viewport: { width: 390, height: 844 } }
  const board = await stage.enter({ link: links.facilitator, name: 'Frida', options })
  await board.showCanvas()
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  const session = await board.page.context().newCDPSession(board.page)
  const touchPoints = [{ x: 200, y: 400 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  const menu = board.page.getByRole('menu', { name: 'For the board' })
  await menu.waitFor()
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await board.choiceOf(/New note/)
  await board.typeAndLeave('by finger')
  await board.waitForNote('by finger')
})
