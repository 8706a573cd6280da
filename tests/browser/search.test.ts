import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('words are found, counted, and gone to by keys; Escape leaves the hit selected', async () => {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.participant, name: 'Ana' })
  const { page } = board
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await board.writeNoteAt({ x: 300, y: 300 }, 'Reduce delivery time')
  await board.writeNoteAt({ x: 600, y: 300 }, 'Hire more people')
  await board.setCamera({ x: 5000, y: 0, zoom: 1 })
  await board.writeNoteAt({ x: 5400, y: 300 }, 'Delivery partners')
  await page.keyboard.press('Control+f')
  const field = page.getByRole('searchbox', { name: 'Words on the board' })
  await field.waitFor()
  await page.keyboard.type('delivery')
  await page.getByRole('status').getByText('2 found').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('1 of 2').waitFor()
  const isSeen = (wanted: string) => {
    const item = window.accord.items().find(({ text }) => text === wanted)
    const point = item && window.accord.screenPointOf(item.id)
    return point !== undefined && point.x > 0 && point.x < innerWidth
  }
  await page.waitForFunction(isSeen, 'Reduce delivery time')
  await page.keyboard.press('ArrowDown')
  await page.getByText('2 of 2').waitFor()
  await page.waitForFunction(isSeen, 'Delivery partners')
  await page.keyboard.press('Escape')
  await field.waitFor({ state: 'detached' })
  await page.keyboard.press('Delete')
  await board.waitForTexts(['Hire more people', 'Reduce delivery time'])
})

test('what nobody wrote is not found, and what is written meanwhile is', async () => {
  const { links } = await stage.workshop()
  const [ana, ben] = await Promise.all([
    stage.enter({ link: links.participant, name: 'Ana' }),
    stage.enter({ link: links.facilitator, name: 'Ben' }),
  ])
  await ana.page.keyboard.press('Control+f')
  await ana.page.getByRole('searchbox').waitFor()
  await ana.page.keyboard.type('budget')
  await ana.page.getByText('Nothing found').waitFor()
  await ben.setCamera({ x: 0, y: 0, zoom: 1 })
  await ben.writeNoteAt({ x: 400, y: 300 }, 'The budget is open')
  await ana.page.getByText('1 found').waitFor()
  const hit = ana.page.getByRole('button', { name: /The budget is open/ })
  await hit.click()
  await ana.page.getByText('1 of 1').waitFor()
  expect(await hit.getAttribute('aria-current')).toBe('true')
})
