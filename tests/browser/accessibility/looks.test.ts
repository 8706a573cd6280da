import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Place } from '../pages/BoardPage.ts'
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

test('6 V: all that is dragged goes by single clicks, too: selecting, moving, resizing, connecting, shapes, the tray', async () => {
  const { board, page } = await openBoardWith(stage, five.slice(0, 2))
  await board.setCamera({ x: -200, y: -200, zoom: 0.8 })
  const click = async (at: Place) => {
    const { x, y } = await board.toScreen(at)
    await page.mouse.click(x, y)
  }
  const fromMenu = async (...entries: string[]) => {
    await board.selectionBar.getByRole('button', { name: 'More for what is selected' }).click()
    for (const entry of entries)
      await page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click()
    await page.getByRole('menu').first().waitFor({ state: 'detached' })
  }
  const kinds = async () => (await board.items()).map(({ kind }) => kind).sort()

  await board.clickNote('one')
  await fromMenu('Move with a click')
  await page.getByText('Click where it shall lie.').waitFor()
  await click({ x: 700, y: 500 })
  await expect.poll(async () => (await board.note('one')).box).toMatchObject({ x: 600, y: 400 })
  await page.getByText('Click where it shall lie.').waitFor({ state: 'detached' })

  await fromMenu('Size', 'Wider')
  await expect.poll(async () => (await board.note('one')).box.w).toBe(220)

  await fromMenu('Select more')
  await board.clickNote('two')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await fromMenu('Connect with arrows')
  await expect.poll(kinds).toEqual(['arrow', 'note', 'note'])

  await page.getByRole('button', { name: 'Arrow', exact: true }).click()
  await click({ x: 400, y: 200 })
  await click({ x: 300, y: 700 })
  await expect.poll(kinds).toEqual(['arrow', 'arrow', 'note', 'note'])
  await page.getByRole('button', { name: 'Shape', exact: true }).click()
  await click({ x: 950, y: 200 })
  await expect.poll(kinds).toEqual(['arrow', 'arrow', 'note', 'note', 'shape'])
  await page.getByRole('button', { name: 'New note, Blue' }).click()
  await board.typeAndLeave('from the tray')
  await expect.poll(async () => (await board.note('from the tray')).color).toBe('blue')
})

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

test('19 V: who wrote a note and what colour it has is said in words, also where the system paints all notes alike', async () => {
  const { board, page } = await openBoardWith(stage, [
    { text: '=', x: 40, y: 150, color: 'yellow' },
    { text: '=', x: 300, y: 150, color: 'blue' },
  ])
  await board.setCamera({ x: -300, y: -100, zoom: 1 })
  const picture = async (x: number) => {
    const at = await board.toScreen({ x, y: 150 })
    // Within the edges: around them lies the board's grid.
    const clip = { x: at.x + 4, y: at.y + 4, width: 192, height: 192 }
    return (await page.screenshot({ clip })).toString('base64')
  }
  const places = [40, 300] as const
  await page.emulateMedia({ forcedColors: 'active' })
  await expect
    .poll(async () => (await picture(places[0])) !== (await picture(places[1])))
    .toBe(true)
  await board.choose('More', 'Reading aloud, keys and colours')
  await page.getByText('Say colours in words').click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // Without the words nothing tells the two apart: it is the words that did.
  await expect
    .poll(async () => (await picture(places[0])) === (await picture(places[1])))
    .toBe(true)

  await page.emulateMedia({ forcedColors: 'none' })
  const outline = await OutlinePanel.open(page)
  const lines = outline.region.getByRole('listitem')
  await expect
    .poll(() => lines.allInnerTexts())
    .toEqual([
      expect.stringMatching(/=\s+Anonymous\s*Yellow/),
      expect.stringMatching(/=\s+Anonymous\s*Blue/),
    ])
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
