import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLookout } from '../axe.ts'
import type { BoardPage } from '../pages/BoardPage.ts'
import { OutlinePanel } from '../pages/OutlinePanel.ts'
import { openStage, type Stage } from '../stage.ts'
import { five, openBoardWith } from './keyboard.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

type LookAt = (state: string) => Promise<void>

test('25 A: axe finds nothing in 23 states of the board in light, dark and contrast', async () => {
  const { board, links, page } = await openBoardWith(stage, five)
  await board.setCamera({ x: -200, y: -200, zoom: 0.7 })
  const { lookAt, states, bad } = createLookout()
  const look = (state: string) => lookAt(state, page)
  await page.getByRole('img', { name: 'Map of the board' }).waitFor()
  await look('board with map')
  await lookAtTools(board, look)
  await lookAtSelection(board, look)
  await lookAtOverlays(board, look)
  await lookAtOutline(board, look)
  await lookAtTopBar(board, look)
  await lookAtPanels(board, look)
  await stage.enter({ link: links.participant, name: 'Ada' })
  await page.getByRole('button', { name: '2 people are here' }).press('Enter')
  await page.getByRole('button', { name: 'Follow Ada' }).press('Enter')
  await page.getByText('Following Ada').waitFor()
  await look('people, following')
  expect(bad()).toEqual({})
  expect(states()).toHaveLength(23)
})

async function lookAtTools({ page }: BoardPage, look: LookAt): Promise<void> {
  for (const tool of ['Shape', 'Sticker']) {
    await page.getByRole('button', { name: tool, exact: true }).click()
    await page.getByRole('toolbar', { name: 'How it looks' }).waitFor()
    await look(`options of the tool: ${tool}`)
  }
  await page.keyboard.press('Escape')
}

async function lookAtSelection(board: BoardPage, look: LookAt): Promise<void> {
  const { page } = board
  await board.surface.focus()
  await page.keyboard.press('Home')
  await look('at a note')
  await page.keyboard.press('Space')
  await board.selectionBar.waitFor()
  await look('selection bar')
  await page.keyboard.press('Enter')
  await board.field.waitFor()
  await look('typing')
  await board.endTyping()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await look('context menu')
  await page.getByRole('menuitem', { name: /^Select more/ }).click()
  await page.getByRole('button', { name: 'Done', exact: true }).waitFor()
  await look('selecting more')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await board.surface.focus()
}

async function lookAtOverlays({ page, surface }: BoardPage, look: LookAt): Promise<void> {
  const dialogs = [
    ['palette', 'Control+k'],
    ['shortcuts', '?'],
    ['move to', 'm'],
    ['tags', '#'],
  ] as const
  for (const [state, key] of dialogs) {
    await surface.focus()
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await look(state)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await surface.focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').fill('one')
  await look('search')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').waitFor({ state: 'detached' })
  await surface.focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'a;b\nc;d\n')
    const target = document.querySelector('[role=application]')
    const options = { clipboardData: data, bubbles: true, cancelable: true }
    target?.dispatchEvent(new ClipboardEvent('paste', options))
  })
  await page.getByRole('dialog').waitFor()
  await look('paste')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function lookAtOutline(board: BoardPage, look: LookAt): Promise<void> {
  const { page } = board
  const outline = await OutlinePanel.open(page)
  await outline.line('one').press('Enter')
  await board.field.waitFor()
  await look('writing in the outline')
  await page.keyboard.press('Escape')
  await outline.line('one').press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await look('menu of a line')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

async function lookAtTopBar(board: BoardPage, look: LookAt): Promise<void> {
  const { page } = board
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menu').waitFor()
  await look('export menu')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
  await look('share')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await board.choose('More', 'Reading aloud, keys and colours')
  await page.getByRole('dialog').waitFor()
  await look('preferences')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function lookAtPanels(board: BoardPage, look: LookAt): Promise<void> {
  const { page } = board
  await board.surface.focus()
  await page.keyboard.press('c')
  const comments = page.getByRole('complementary', { name: 'Comments' })
  await comments.getByRole('textbox').fill('Since when?')
  await comments.getByRole('button', { name: 'Send' }).click()
  await comments.getByRole('button', { name: 'Resolve' }).waitFor()
  await look('comments')
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await page.getByRole('complementary', { name: 'Agenda' }).waitFor()
  await look('agenda')
  await board.surface.focus()
  await page.keyboard.press('Control+a')
  await board.find('Suggest clusters')
  await page.getByRole('complementary', { name: 'Suggest clusters' }).waitFor()
  await look('suggestions')
  await page.keyboard.press('Escape')
}
