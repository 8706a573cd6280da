import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
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

const csv = (name: string, text: string) => ({ name, type: 'text/csv', bytes: Buffer.from(text) })

const words = (board: BoardPage) =>
  board.page.evaluate(() => window.accord.items().map(({ text }) => text))

test('a broken CSV file is said with its line, and the board stays as it was', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  await giveFiles(ada, 'drop', [csv('ideas.csv', 'idea,owner\n"never, closed,Ada\n')])
  await ada.page.getByText('ideas.csv was not added').waitFor()
  await ada.page.getByText('A quote in line 2 is never closed.').waitFor()
  expect(await words(ada)).toEqual([])
})

test('of a CSV file it is chosen which columns become text, colour and tags; one undo takes all back', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  const text =
    'Owner;Idea;Colour;Tags\nAda;"Answer; always";Blue;fast, cheap\nBen;Call back;plaid;\n;;red;\n'
  await giveFiles(ada, 'drop', [csv('ideas.csv', text)])
  const dialog = ada.page.getByRole('dialog', { name: 'Notes from ideas.csv' })
  await dialog.getByRole('columnheader', { name: 'Idea Text' }).waitFor()
  await dialog.getByRole('columnheader', { name: 'Owner Left out' }).waitFor()
  await dialog.getByText('1 row has no text and becomes no note.').waitFor()
  await dialog.getByText('No note has these colours: plaid.').waitFor()
  await dialog.getByRole('button', { name: /Text$/ }).click()
  await ada.page.getByRole('option', { name: 'Owner' }).click()
  await dialog.getByRole('columnheader', { name: 'Owner Text' }).waitFor()
  await dialog.getByRole('button', { name: /Text$/ }).click()
  await ada.page.getByRole('option', { name: 'Idea' }).click()
  await dialog.getByRole('button', { name: 'Make 2 notes' }).click()
  await ada.waitForTexts(['Answer; always', 'Call back'])
  const note = await ada.note('Answer; always')
  expect(note).toMatchObject({ color: 'blue', tags: { fast: true, cheap: true } })
  await ada.page.keyboard.press('Control+z')
  await ada.waitForTexts([])
})

test('a table without names, with tabs, can be laid out as a table instead', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  await giveFiles(ada, 'drop', [csv('cells.tsv', 'one\ttwo\nthree\tfour\n')])
  const dialog = ada.page.getByRole('dialog', { name: 'Notes from cells.tsv' })
  await dialog.getByRole('button', { name: 'Make 2 notes' }).waitFor()
  await dialog.getByRole('switch', { name: 'The first row names the columns' }).press('Space')
  await dialog.getByRole('button', { name: 'Make 1 note' }).waitFor()
  await dialog.getByRole('button', { name: 'Other ways…' }).click()
  await ada.page.getByRole('button', { name: /^4 notes/ }).click()
  await ada.waitForTexts(['one', 'two', 'three', 'four'])
})
