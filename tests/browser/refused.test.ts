import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol'
import { type Gate, standBetween } from './gate.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('words the server refuses leave the board, are offered back, and are saved when put back', async () => {
  const { board, gate } = await openBehindGate()
  await board.writeNoteAt({ x: 300, y: 300 }, 'accepted')
  await board.waitForSaveState('saved')
  gate.isClosed = true
  await board.writeNoteAt({ x: 700, y: 300 }, 'refused words')
  gate.refuse('boardFull')
  const notice = board.page.getByRole('region', { name: 'Not accepted: the board is full' })
  await notice.getByText('refused words').waitFor()
  await board.waitForNote('accepted')
  expect(await board.texts()).toEqual(['accepted'])
  await notice.getByRole('button', { name: 'Put on the board again' }).click()
  await notice.waitFor({ state: 'detached' })
  await board.waitForSaveState('saved')
  await board.page.reload()
  await board.waitUntilReady()
  await board.waitForNote('refused words')
  expect(await board.texts()).toEqual(['accepted', 'refused words'])
})

test('words that were offered back are still there after the page is loaded again', async () => {
  const { board, gate } = await openBehindGate()
  gate.isClosed = true
  await board.writeNoteAt({ x: 700, y: 300 }, 'do not forget')
  gate.refuse('badRecord')
  const notice = board.page.getByRole('region', { name: /^Not accepted/ })
  await notice.getByText('do not forget').waitFor()
  await board.waitForSaveState('saved')
  await board.page.reload()
  await notice.getByText('do not forget').waitFor()
})

test('an edit that meets a new epoch is done again by itself', async () => {
  const { board, gate } = await openBehindGate()
  gate.isClosed = true
  await board.writeNoteAt({ x: 700, y: 300 }, 'carried over')
  gate.refuse('epochChanged', closeCodes.epochChanged)
  await board.waitForSaveState('saved')
  await board.page.reload()
  await board.waitUntilReady()
  await board.waitForNote('carried over')
})

/** A board whose updates this test can keep from the server, and refuse in its place. */
async function openBehindGate(): Promise<{ board: BoardPage; gate: Gate }> {
  const { links } = await stage.workshop('blank', 'Refused')
  const page = await stage.window()
  const gate = await standBetween(page)
  await page.goto(links.participant)
  const board = await new JoinPage(page).enterAs('Ana')
  await board.waitForSaveState('saved')
  return { board, gate }
}
