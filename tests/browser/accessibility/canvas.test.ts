import { afterAll, beforeAll, expect, test } from 'vitest'
import { OutlinePanel } from '../pages/OutlinePanel.ts'
import { openStage, type Stage } from '../stage.ts'
import { five, focusedName, openBoardWith } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('1 K: a note is created by N, typed, left by Escape, and the keyboard is at it', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await board.typeAndLeave('made by keys')
  await board.waitForNote('made by keys')
  await expect.poll(() => focusedName(page)).toMatch(/^made by keys, Frida, Yellow, \d of 5$/)
})

test('2 K: arrows move the note by 8, with Shift by 64, with Alt by 1, and it stays in sight', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await page.keyboard.press('Home')
  await expect.poll(() => focusedName(page)).toMatch(/^one,/)
  const at = async () => (await board.note('one')).box
  const before = await at()
  await page.keyboard.press('ArrowRight')
  expect((await at()).x).toBe(before.x + 8)
  await page.keyboard.press('Shift+ArrowDown')
  expect((await at()).y).toBe(before.y + 64)
  await page.keyboard.press('Alt+ArrowLeft')
  expect((await at()).x).toBe(before.x + 7)
  for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('Shift+ArrowDown')
  const ring = await page.getByRole('option', { name: /^one,/ }).boundingBox()
  expect((ring?.y ?? -1) + (ring?.height ?? 0)).toBeLessThan(page.viewportSize()?.height ?? 0)
  expect(ring?.y).toBeGreaterThan(0)
})

test('3 K: Move to… puts a note into a zone from a list', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  await page.getByRole('option', { name: /^Ideas/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await board.note('one')).box.x).toBeGreaterThan(1300)
  await expect.poll(() => focusedName(page)).toMatch(/^one, Anonymous, Yellow, \d of 2$/)
})

test('4 K: a note is duplicated, deleted, brought back and done again, resized and recoloured by keys', async () => {
  const { board, page } = await openBoardWith(stage, five.slice(0, 1))
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+d')
  await board.waitForTexts(['one', 'one'])
  await page.keyboard.press('Delete')
  await board.waitForTexts(['one'])
  await page.keyboard.press('Control+z')
  await board.waitForTexts(['one', 'one'])
  await page.keyboard.press('Control+Shift+z')
  await board.waitForTexts(['one'])
  await expect.poll(() => focusedName(page)).toMatch(/^one,/)

  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  const size = async () => {
    const { w, h } = (await board.note('one')).box
    return [w, h]
  }
  await page.keyboard.press('Alt+Shift+ArrowRight')
  expect(await size()).toEqual([220, 200])
  await page.keyboard.press('Alt+Shift+ArrowDown')
  expect(await size()).toEqual([220, 220])
  await page.keyboard.press('Alt+Shift+b')
  expect(await size()).toEqual([264, 264])
  await page.keyboard.press('Alt+Shift+l')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  expect(await size()).toEqual([200, 220])

  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Colour', exact: true }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Green' }).press('Enter')
  await expect.poll(async () => (await board.note('one')).color).toBe('green')
  await expect.poll(() => focusedName(page)).toMatch(/^one, Anonymous, Green/)
})

test('5 K: notes are put into a cluster, named, taken out of it, and connected, by keys alone', async () => {
  const { board, page } = await openBoardWith(stage, five.slice(0, 3))
  const clusters = async () => new Set((await board.items()).map(({ cluster }) => cluster))
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+g')
  const name = page.getByRole('textbox', { name: 'Name of the cluster' })
  await name.waitFor()
  await page.keyboard.type('Two of a kind')
  await page.keyboard.press('Enter')
  await name.waitFor({ state: 'detached' })
  await expect.poll(async () => (await clusters()).size).toBe(2)
  await expect.poll(async () => (await board.note('one')).cluster).toBeDefined()

  await page.keyboard.press('Shift+a')
  await expect
    .poll(async () => (await board.items()).filter(({ kind }) => kind === 'arrow').length)
    .toBe(1)
  await page.keyboard.press('Control+Shift+g')
  await expect.poll(async () => [...(await clusters())]).toEqual([undefined])
})

test('7 T: the canvas is one tab stop; Tab within it follows zones, rows and columns, and stays put while others move', async () => {
  const { board, page, links } = await openBoardWith(stage, five)
  const other = await stage.enter({ link: links.facilitator, name: 'Ada' })
  await board.surface.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^one,/)
  await other.setCamera({ x: 0, y: 0, zoom: 0.5 })
  await other.dragNote('two', { x: -230, y: 400 })
  const moved = (await other.note('two')).box.y
  await page.waitForFunction(
    (y) => window.accord.items().some(({ text, box }) => text === 'two' && box.y === y),
    moved,
  )
  const order: string[] = []
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Tab')
    order.push((await focusedName(page)).split(',')[0] ?? '')
  }
  expect(order).toEqual(['two', 'three', 'four', 'risky'])
  expect(await page.locator('[role=application][tabindex="0"]').count()).toBe(1)
  expect(await board.surface.locator('[tabindex="0"]').count()).toBe(0)
})

test('8 K: Ctrl-arrow goes to the nearest note, Home and End to the ends, Escape leaves, and nothing holds the focus', async () => {
  const { board, page } = await openBoardWith(stage, five)
  const go = async (key: string) => {
    await page.keyboard.press(key)
    return (await focusedName(page)).split(',')[0]
  }
  expect(await go('Home')).toBe('one')
  expect(await go('Control+ArrowRight')).toBe('two')
  expect(await go('Control+ArrowDown')).toBe('four')
  expect(await go('Control+ArrowLeft')).toBe('three')
  expect(await go('Control+ArrowUp')).toBe('one')
  expect(await go('End')).toBe('risky')
  await page.keyboard.press('Escape')
  expect(await board.surface.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await board.surface.evaluate((one) => one.contains(document.activeElement))).toBe(false)
  await page.keyboard.press('Shift+Tab')
  expect(await go('End')).toBe('risky')
  await page.keyboard.press('Tab')
  expect(await board.surface.evaluate((one) => one.contains(document.activeElement))).toBe(false)
})

test('9 T: a note says its text, author, colour and place; Space selects it, Enter writes it', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await page.keyboard.press('End')
  const note = page.getByRole('option', { name: 'risky, Anonymous, Yellow, 1 of 1' })
  expect(await note.ariaSnapshot()).toBe('- option "risky, Anonymous, Yellow, 1 of 1"')
  expect(await note.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Space')
  expect(await note.getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Enter')
  await board.typeAndLeave('!')
  await board.waitForNote('risky!')
  await expect.poll(() => focusedName(page)).toMatch(/^risky!,/)
})

test('10 T: the outline and the canvas have the keyboard at the same note, however one goes between them', async () => {
  const { page } = await openBoardWith(stage, five)
  await page.keyboard.press('End')
  const outline = await OutlinePanel.openByKey(page)
  await expect
    .poll(() => outline.line('risky').evaluate((one) => one === document.activeElement))
    .toBe(true)
  expect(await outline.headings()).toEqual(['Outline', 'Ideas', 'Risks'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await outline.region.waitFor({ state: 'detached' })
  await expect.poll(() => focusedName(page)).toMatch(/^four,/)
  expect(await page.getByRole('option', { name: /^four,/ }).getAttribute('aria-selected')).toBe(
    'true',
  )
})

test('16 V: the ring is at least 2 px wide, lies around its note, clear of the bars, and nothing is drawn over it', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await board.setCamera({ x: -4000, y: -4000, zoom: 1 })
  for (const key of ['Home', 'End', 'Control+ArrowLeft']) {
    await page.keyboard.press(key)
    const ring = page.locator('[data-note]:focus')
    const { width, box, covered } = await ring.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const bars = [...document.querySelectorAll('header, [role=toolbar], aside')]
      const isCovered = bars.some((bar) => {
        const other = bar.getBoundingClientRect()
        return other.left < right && left < other.right && other.top < bottom && top < other.bottom
      })
      const width = Number.parseFloat(getComputedStyle(element).borderTopWidth)
      return { width, box: { x: left, y: top, w: right - left }, covered: isCovered }
    })
    expect(width).toBeGreaterThanOrEqual(2)
    expect(box.w).toBeCloseTo(210, 0)
    expect(covered).toBe(false)
  }
})
