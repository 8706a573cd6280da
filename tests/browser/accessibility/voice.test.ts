import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage.ts'
import { five, openBoardWith } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Batches are five seconds apart. */
const soon = { timeout: 20_000 }

/** What stands in the region that waits for a pause. */
async function said(page: Page): Promise<string> {
  return (await page.locator('[aria-live=polite][data-voice]').textContent()) ?? ''
}

test('11 T: what others add is announced with name and zone, and not to whoever wants to hear nothing', async () => {
  const { links, page } = await openBoardWith(stage, five)
  const ada = await stage.enter({ link: links.participant, name: 'Ada' })
  const ben = await stage.enter({ link: links.participant, name: 'Ben' })
  await ben.choose('More', 'Reading aloud, keys and colours')
  const dialog = ben.page.getByRole('dialog', { name: 'Reading aloud, keys and colours' })
  await dialog.getByRole('button', { name: /Read out what others do/ }).click()
  await ben.page.getByRole('option', { name: 'Nothing' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await ada.setCamera({ x: 0, y: 0, zoom: 0.5 })
  await ada.writeNoteAt({ x: 1800, y: 600 }, 'new one')
  await expect.poll(() => said(page), soon).toContain('Ada added 1 note in Risks.')
  await ben.waitForNote('new one')
  expect(await said(ben.page)).toBe('')
  await ben.page.reload()
  await ben.waitUntilReady()
  await ben.choose('More', 'Reading aloud, keys and colours')
  await ben.page.getByRole('button', { name: /Nothing/ }).waitFor()
})

test('12 T: who joins and leaves is announced politely; that the board is locked, and open again, at once', async () => {
  const { links, board, page } = await openBoardWith(stage, five)
  const ada = await stage.enter({ link: links.participant, name: 'Ada' })
  const ben = await stage.enter({ link: links.participant, name: 'Ben' })
  await expect.poll(() => said(page), soon).toContain('Ben joined.')
  await ben.page.close()
  await expect.poll(() => said(page), soon).toContain('Ben left.')
  await board.choose('Lead', 'Lock the board')
  await ada.page.getByRole('alert').filter({ hasText: 'has locked the board' }).waitFor()
  await board.choose('Lead', 'Unlock the board')
  const urgent = ada.page.locator('[aria-live=assertive][data-voice]')
  await expect.poll(() => urgent.textContent(), soon).toContain('The board is unlocked.')
})

test('2 T, 4 T: own acts are announced: the place once it rests, what was deleted and how to undo it', async () => {
  const { page } = await openBoardWith(stage, five)
  const places: string[] = []
  await page.exposeFunction('heard', (words: string) => places.push(words))
  await page.evaluate(() => {
    const region = document.querySelector('[aria-live=polite][data-voice]')
    if (!region) throw new Error('no live region')
    const tell = () =>
      (window as unknown as { heard(words: string): void }).heard(region.textContent ?? '')
    new MutationObserver(tell).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(() => said(page), soon).toBe('In Ideas, 64 from the left, 150 from the top.')
  expect(places).toEqual(['In Ideas, 64 from the left, 150 from the top.'])
  await page.keyboard.press('Delete')
  await expect.poll(() => said(page), soon).toBe('1 note deleted. Undo with Ctrl Z.')
  await page.keyboard.press('Control+z')
  await expect.poll(() => said(page), soon).toBe('Undone.')
})

test('24 K: single letters are keys only on the canvas, are listed under ?, and can be turned off', async () => {
  const { board, page } = await openBoardWith(stage, five)
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('n')
  expect(await board.field.count()).toBe(0)
  await board.surface.focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await sheet.getByText('New note').first().waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  await board.choose('More', 'Reading aloud, keys and colours')
  await page.getByText('Single letters are shortcuts').click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await board.surface.focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Home')
  expect(await board.field.count()).toBe(0)
  await page.keyboard.press('Control+d')
  await board.waitForTexts([...five.map(({ text }) => text), 'one'])
})
