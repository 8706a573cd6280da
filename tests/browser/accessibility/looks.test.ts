import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsInEveryLook } from '../axe.ts'
import { OutlinePanel } from '../pages/OutlinePanel.ts'
import { openStage, type Stage } from '../stage.ts'
import { five, openBoardWith } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Buttons, fields and lines smaller than 24 px either way, by name: all that a pointer can hit. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role=menuitem], [role=option], a[href], textarea')]
      .filter((one) => one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }))
      .flatMap((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        const hit = document.elementFromPoint(x + width / 2, y + height / 2)
        const isThere = hit !== null && one.contains(hit)
        const name = one.getAttribute('aria-label') ?? one.textContent
        return isThere && (width < 24 || height < 24) ? [`${name}: ${width} × ${height}`] : []
      }),
  )
}

test('17 V: every target is at least 24 px, from 25 % to 400 %, bars, lists and menus', async () => {
  const { board, page } = await openBoardWith(stage, five)
  for (const zoom of [0.25, 1, 4]) {
    await board.setCamera({ x: 0, y: 0, zoom })
    await board.surface.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    expect(await smallTargets(page)).toEqual([])
    await page.keyboard.press('Space')
  }
  await OutlinePanel.open(page)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  expect(await smallTargets(page)).toEqual([])
})

test('20 V: with reduced motion nothing on the page is animated when panels and dialogs open', async () => {
  const { page } = await openBoardWith(stage, five)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await OutlinePanel.open(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  await page.getByRole('dialog', { name: 'Move to…' }).waitFor()
  const longest = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('*')].map((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        const all = `${transitionDuration},${animationDuration}`.split(',')
        return Math.max(...all.map((value) => Number.parseFloat(value)))
      }),
    ),
  )
  expect(longest).toBeLessThanOrEqual(0.001)
})

test('21 V: in forced colours the ring and the selected line are drawn', async () => {
  const { page } = await openBoardWith(stage, five)
  await page.emulateMedia({ forcedColors: 'active' })
  await page.keyboard.press('Home')
  const ring = page.getByRole('option', { name: /^one,/ })
  expect(await ring.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('3px')
  await page.keyboard.press('Space')
  const outline = await OutlinePanel.open(page)
  const line = outline.region.getByRole('listitem').first()
  await line.waitFor()
  expect(await line.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
})

test('22 V: at 320 px, which is 1280 at 400 %, outline, dialogs and menus fit without scrolling sideways', async () => {
  const { page } = await openBoardWith(stage, five)
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const outline = page.getByRole('complementary', { name: 'Outline' })
  await outline.waitFor()
  expect(await overflow()).toBe(0)
  expect(await outline.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  await outline.getByRole('button', { name: /^one,/ }).press('m')
  const dialog = page.getByRole('dialog', { name: 'Move to…' })
  await dialog.waitFor()
  const box = await dialog.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
  expect(await overflow()).toBe(0)
})

test('23 T: Move to… holds the focus and gives it back to the note', async () => {
  const { page } = await openBoardWith(stage, five)
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move to…' })
  await dialog.waitFor()
  for (let presses = 0; presses < 6; presses += 1) {
    expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const note = page.getByRole('option', { name: /^one,/ })
  await expect.poll(() => note.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('25 A: axe finds nothing with the keyboard at a note, in the outline, its menu and field, Move to…, the settings, and while following', async () => {
  const { board, links, page } = await openBoardWith(stage, five)
  const found: Record<string, string[]> = {}
  const lookAt = async (state: string) => {
    found[state] = await violationsInEveryLook(page)
  }
  await page.keyboard.press('Home')
  await lookAt('at a note')
  await page.keyboard.press('m')
  await page.getByRole('dialog', { name: 'Move to…' }).waitFor()
  await lookAt('move to')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const outline = await OutlinePanel.open(page)
  await outline.line('one').press('Enter')
  await board.field.waitFor()
  await lookAt('writing in the outline')
  await page.keyboard.press('Escape')
  await outline.line('one').press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await lookAt('menu of a line')
  await page.keyboard.press('Escape')
  await board.choose('More', 'Reading aloud and keys')
  await page.getByRole('dialog').waitFor()
  await lookAt('settings')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await stage.enter({ link: links.participant, name: 'Ada' })
  await page.getByRole('button', { name: '2 people are here' }).press('Enter')
  await page.getByRole('button', { name: 'Follow Ada' }).press('Enter')
  await page.getByText('Following Ada').waitFor()
  await lookAt('following')
  expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({})
})
