import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage.ts'
import { five, openBoardWith } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const soon = { timeout: 20_000 }

test('13 K: go to and follow are chosen by keys, shown by a frame, and end by Escape or by moving the board oneself', async () => {
  const { links, board, page } = await openBoardWith(stage, five)
  const ada = await stage.enter({ link: links.participant, name: 'Ada' })
  await ada.setCamera({ x: 1000, y: 500, zoom: 1 })
  await page.getByRole('button', { name: '2 people are here' }).press('Enter')
  await page.getByRole('button', { name: 'Go to where Ada is' }).press('Enter')
  await expect.poll(() => board.camera(), soon).toEqual({ x: 1000, y: 500, zoom: 1 })

  const follow = page.getByRole('button', { name: 'Follow Ada' })
  await follow.press('Enter')
  await page.getByText('Following Ada').waitFor()
  await ada.setCamera({ x: 2000, y: 0, zoom: 1 })
  await expect.poll(() => board.camera(), soon).toEqual({ x: 2000, y: 0, zoom: 1 })
  await page.keyboard.press('Escape')
  await page.getByText('Following Ada').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: '2 people are here' }).press('Enter')
  await follow.press('Enter')
  await page.getByText('Following Ada').waitFor()
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await page.getByText('Following Ada').waitFor({ state: 'detached' })
  await ada.setCamera({ x: 500, y: 0, zoom: 1 })
  await ada.writeNoteAt({ x: 1000, y: 400 }, 'meanwhile')
  await board.waitForNote('meanwhile')
  expect(await board.camera()).toEqual({ x: 0, y: 0, zoom: 1 })
})

test('14: what others do while I type moves neither my text nor my caret, on the canvas', async () => {
  const { links, board, page } = await openBoardWith(stage, five)
  const ada = await stage.enter({ link: links.facilitator, name: 'Ada' })
  for (const one of [board, ada]) await one.setCamera({ x: 0, y: 0, zoom: 0.8 })
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await board.field.waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.type('my ')
  const place = await board.field.boundingBox()

  await ada.page.keyboard.press('Home')
  await ada.page.keyboard.press('Enter')
  await ada.field.waitFor()
  await ada.page.keyboard.type(' and hers')
  await board.waitForNote('my one and hers')
  const caret = () => board.field.evaluate((field) => (field as HTMLTextAreaElement).selectionStart)
  expect(await caret()).toBe(3)
  await page.keyboard.type('own ')
  await ada.waitForNote('my own one and hers')
  expect(await caret()).toBe(7)
  expect(await board.field.evaluate((field) => field === document.activeElement)).toBe(true)
  expect((await board.field.boundingBox())?.x).toBeCloseTo(place?.x ?? 0, 0)
})
