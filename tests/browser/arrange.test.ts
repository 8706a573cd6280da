import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const corners = async (board: BoardPage) =>
  Object.fromEntries((await board.items()).map(({ text, box }) => [text, [box.x, box.y]]))

/** Waits until the notes lie there. */
async function waitForCorners(board: BoardPage, wanted: Record<string, [number, number]>) {
  const lieThere = (expected: Record<string, [number, number]>) =>
    window.accord.items().every(({ text, box }) => {
      const [x, y] = expected[text] ?? []
      return box.x === x && box.y === y
    })
  await board.page.waitForFunction(lieThere, wanted).catch(async () => {
    expect(await corners(board)).toEqual(wanted)
  })
}

async function withThreeNotes(): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await board.writeNoteAt({ x: 300, y: 300 }, 'c')
  await board.writeNoteAt({ x: 560, y: 340 }, 'b')
  await board.writeNoteAt({ x: 1100, y: 280 }, 'a')
  await board.page.keyboard.press('Control+a')
  return board
}

test('notes are aligned by key, spread by menu, sorted from the palette; one undo each', async () => {
  const board = await withThreeNotes()
  const { page } = board
  await page.keyboard.press('Alt+w')
  await waitForCorners(board, { c: [200, 180], b: [460, 180], a: [1000, 180] })

  await board.selectionBar.getByRole('button', { name: 'More for what is selected' }).click()
  await page.getByRole('menuitem', { name: 'Align' }).click()
  await page.getByRole('menuitem', { name: /Equal gaps across/ }).click()
  await waitForCorners(board, { c: [200, 180], b: [600, 180], a: [1000, 180] })

  await board.find('sort words', 'Sort by words')
  await waitForCorners(board, { a: [200, 180], b: [420, 180], c: [640, 180] })

  await page.keyboard.press('Control+z')
  await waitForCorners(board, { c: [200, 180], b: [600, 180], a: [1000, 180] })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await waitForCorners(board, { c: [200, 200], b: [460, 240], a: [1000, 180] })
})

test('what is tidied by one is tidy for the other', async () => {
  const { links } = await stage.workshop()
  const [frida, ana] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  await frida.setCamera({ x: 0, y: 0, zoom: 1 })
  await frida.writeNoteAt({ x: 300, y: 300 }, 'first')
  await frida.writeNoteAt({ x: 600, y: 350 }, 'second')
  await ana.waitForNote('second')
  await ana.surface.focus()
  await ana.page.keyboard.press('Control+a')
  await ana.page.keyboard.press('Alt+Shift+t')
  await waitForCorners(frida, { first: [200, 200], second: [420, 200] })
})
