import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardPage } from './pages/BoardPage.ts'
import { openStrategy, strategyPanel } from './pages/strategy.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('the next session begins with what was committed to, to be kept, changed or dropped', async () => {
  const commitment = { kind: 'commitment', act: 'stop', by: { name: 'Bo' } }
  const file = {
    ...{ format: 'accord-board', version: 1, title: 'Service, day one' },
    items: [{ id: 'n', kind: 'note', x: 0, y: 0, text: 'A note of then', author: 'bo' }],
    people: [{ id: 'bo', name: 'Bo', role: 'participant' }],
    steps: [{ id: 's', title: 'Write', minutes: 5 }],
    strategy: [{ ...commitment, id: 'c', text: 'Counting calls per hour' }],
  }
  const page = await stage.window()
  await page.goto(stage.accord.url)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Next session' }).click()
  const buffer = Buffer.from(JSON.stringify(file))
  await (await chooser).setFiles([{ name: 'day-one.json', mimeType: 'application/json', buffer }])
  // The home page asks for a name, too.
  await page.getByRole('button', { name: 'Go to the board' }).waitFor()
  await page.getByLabel('Your name').fill('Frida')
  await page.getByRole('button', { name: 'Go to the board' }).click()
  const board = new BoardPage(page)
  await board.waitUntilReady()
  expect(await board.texts()).toEqual([])

  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await page.getByRole('button', { name: 'Begin with What became of what we committed to' }).click()
  await page
    .getByRole('region', { name: 'Current step' })
    .getByText('What became of what we committed to')
    .waitFor()
  await openStrategy(board)
  const earlier = strategyPanel(board).getByRole('article', { name: 'Counting calls per hour' })
  await earlier.getByText('Kept', { exact: true }).click()
  await earlier.getByRole('radio', { name: 'Kept' }).and(page.locator(':checked')).waitFor({
    state: 'attached',
  })
  await board.waitForSaveState('saved')
})
