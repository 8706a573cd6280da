import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveFiles, hasColor, pictureOf } from './pages/pictureHands.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const green = { r: 20, g: 160, b: 90 }

const picture = (width: number, height: number) => pictureOf(green, width, height)

test('a pasted picture is on the board of everybody, also after a reload, and undo takes it away', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  const ben = await stage.enter({ name: 'Ben', link: workshop.links.viewer })
  await giveFiles(ada, 'paste', [
    { name: 'our_shop.png', type: 'image/png', bytes: await picture(900, 600) },
  ])
  for (const board of [ada, ben]) {
    await board.page.waitForFunction(() => window.accord.items().length === 1)
    await hasColor(board, green)
  }
  const [item] = await ada.page.evaluate(() => window.accord.items())
  expect(item).toMatchObject({ kind: 'image', alt: 'our shop', box: { w: 400, h: 267 } })
  await ben.page.reload()
  await ben.waitUntilReady()
  await hasColor(ben, green)
  await ada.page.keyboard.press('Control+z')
  await ben.page.waitForFunction(() => window.accord.items().length === 0)
})

test('dropped pictures lie beside each other, and what is no picture or too large is said', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  await giveFiles(ada, 'drop', [
    { name: 'one.png', type: 'image/png', bytes: await picture(300, 300) },
    { name: 'evil.png', type: 'image/png', bytes: Buffer.from('<svg onload="alert(1)"/>') },
    { name: 'two.png', type: 'image/png', bytes: await picture(301, 300) },
    { name: 'huge.png', type: 'image/png', bytes: Buffer.alloc(30 * 1024 * 1024) },
  ])
  await ada.page.waitForFunction(() => window.accord.items().length === 2)
  const boxes = await ada.page.evaluate(() => window.accord.items().map(({ box }) => box))
  expect(boxes[1]?.x).toBeGreaterThanOrEqual((boxes[0]?.x ?? 0) + (boxes[0]?.w ?? 0))
  await ada.page.getByText('evil.png was not added').waitFor()
  await ada.page.getByText('A picture may have 10 MB at most, this one has 30 MB.').waitFor()
})

test('a picture can be chosen from the menu, without dragging', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  await ada.page.getByRole('button', { name: 'More', exact: true }).click()
  const chooser = ada.page.waitForEvent('filechooser')
  await ada.page.getByRole('menuitem', { name: 'Add a picture' }).click()
  const file = { name: 'plan.png', mimeType: 'image/png', buffer: await picture(80, 60) }
  await (await chooser).setFiles([file])
  await ada.page.waitForFunction(() => window.accord.items().length === 1)
  await hasColor(ada, green)
})

test('a dropped CSV file becomes notes, a note a row, and a broken one is said with its line', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  const csv = (text: string) => ({ name: 'ideas.csv', type: 'text/csv', bytes: Buffer.from(text) })
  await giveFiles(ada, 'drop', [csv('idea,owner\n"never, closed,Ada\n')])
  await ada.page.getByText('A quote in line 2 is never closed.').waitFor()
  expect(await ada.page.evaluate(() => window.accord.items().length)).toBe(0)
  await giveFiles(ada, 'drop', [csv('Call back within a day;Ada\n"Answer; always";Ben\n')])
  await ada.page.getByRole('button', { name: '2 notes' }).click()
  await ada.page.waitForFunction(() => window.accord.items().length === 2)
  const words = await ada.page.evaluate(() => window.accord.items().map(({ text }) => text))
  expect(words.sort()).toEqual(['Answer; always\nBen', 'Call back within a day\nAda'])
})
