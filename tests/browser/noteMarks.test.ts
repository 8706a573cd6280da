import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Frida and Ana on one board with one note of Frida's. */
async function team() {
  const { links } = await stage.workshop()
  const [frida, ana] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  for (const board of [frida, ana]) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await frida.writeNoteAt({ x: 420, y: 320 }, 'marked')
  await ana.waitForNote('marked')
  return { links, frida, ana }
}

const panel = (board: BoardPage) => board.page.getByRole('complementary', { name: 'Comments' })

/** A picture of the note and what is on its edge. */
async function picture(board: BoardPage): Promise<string> {
  const clip = { x: 300, y: 200, width: 250, height: 240 }
  return (await board.page.screenshot({ clip })).toString('base64')
}

test('tags are written and taken off again, and everybody sees them', async () => {
  const { frida, ana } = await team()
  const bare = await picture(ana)
  await frida.page.keyboard.press('Escape')
  await frida.clickNote('marked')
  await frida.page.keyboard.press('#')
  await frida.page.getByRole('textbox', { name: 'Add a tag' }).fill('costs, next quarter')
  await frida.page.keyboard.press('Enter')
  await ana.page.waitForFunction(
    () =>
      Object.keys(window.accord.items()[0]?.tags ?? {})
        .sort()
        .join() === 'costs,next quarter',
  )
  await expect.poll(() => picture(ana)).not.toBe(bare)
  await frida.page.getByRole('button', { name: 'costs, on 1 notes' }).click()
  await ana.page.waitForFunction(
    () => Object.keys(window.accord.items()[0]?.tags ?? {}).join() === 'next quarter',
  )
})

test('two people react to the same note, each for themselves', async () => {
  const { frida, ana } = await team()
  for (const board of [frida, ana]) {
    await board.page.keyboard.press('Escape')
    await board.clickNote('marked')
  }
  const react = async (board: BoardPage) => {
    await board.selectionBar.getByRole('button', { name: 'More for what is selected' }).click()
    await board.page.getByRole('menuitem', { name: 'React' }).click()
    await board.choiceOf('Love it')
  }
  await Promise.all([react(frida), react(ana)])
  const count = (board: BoardPage, wanted: number) =>
    board.page.waitForFunction(
      (n) => Object.keys(window.accord.items()[0]?.reactions ?? {}).length === n,
      wanted,
    )
  await Promise.all([count(frida, 2), count(ana, 2)])
  await react(ana)
  await Promise.all([count(frida, 1), count(ana, 1)])
  for (const board of [frida, ana]) await board.waitForSaveState('saved')
})

test('authors are shown on one’s own screen', async () => {
  const { frida, ana } = await team()
  await ana.page.mouse.move(900, 700)
  await frida.page.mouse.move(900, 700)
  await frida.page.keyboard.press('Escape')
  const [before, ofAna] = [await picture(frida), await picture(ana)]
  await frida.choose('More', /Show who wrote/)
  await expect.poll(() => picture(frida)).not.toBe(before)
  expect(await picture(ana)).toBe(ofAna)
  const shown = await picture(frida)
  await frida.choose('More', /Hide who wrote/)
  await expect.poll(() => picture(frida)).not.toBe(shown)
})

test('people talk about a note; a draft survives looking elsewhere and a reload', async () => {
  const { links, frida, ana } = await team()
  await ana.clickNote('marked')
  await ana.page.keyboard.press('c')
  const field = panel(ana).getByRole('textbox', { name: 'Write a comment' })
  await field.fill('Since when is th')
  await ana.setCamera({ x: 0, y: 0, zoom: 1 })
  await ana.page.mouse.click(900, 650)
  await panel(ana).getByText('Select a note').waitFor()
  await ana.page.reload()
  await ana.waitUntilReady()
  await ana.waitForNote('marked')
  await ana.clickNote('marked')
  await ana.page.keyboard.press('c')
  expect(await field.inputValue()).toBe('Since when is th')
  await field.fill('Since when is this so?')
  await field.press('Control+Enter')
  expect(await field.inputValue()).toBe('')

  await frida.page.keyboard.press('Escape')
  // The marker is on the note's upper right corner.
  const { box } = await frida.note('marked')
  const mark = await frida.toScreen({ x: box.x + box.w - 4, y: box.y + 4 })
  await frida.page.mouse.click(mark.x, mark.y)
  await panel(frida).getByText('Since when is this so?').waitFor()
  expect(
    await panel(frida)
      .getByRole('button', { name: /Change the comment/ })
      .count(),
  ).toBe(0)
  await panel(frida).getByRole('textbox').fill('Since the merger.')
  await panel(frida).getByRole('button', { name: 'Send' }).click()
  await panel(ana).getByText('Since the merger.').waitFor()
  expect(
    await panel(ana)
      .getByRole('button', { name: /Delete the comment/ })
      .count(),
  ).toBe(1)

  await panel(ana).getByRole('button', { name: 'Change the comment by Ana' }).click()
  await panel(ana).getByRole('textbox', { name: 'Change the comment' }).fill('Since when?')
  await panel(ana).getByRole('button', { name: 'Save' }).click()
  await panel(frida).getByText('Since when?').waitFor()
  await panel(frida).getByRole('button', { name: 'Resolve' }).click()
  await panel(ana).getByRole('button', { name: 'Open again' }).waitFor()
  for (const board of [frida, ana]) await board.waitForSaveState('saved')

  const vera = await stage.enter({ link: links.viewer, name: 'Vera' })
  await vera.waitForNote('marked')
  await vera.setCamera({ x: 0, y: 0, zoom: 1 })
  await vera.clickNote('marked')
  await vera.page.keyboard.press('c')
  await panel(vera).getByText('Since the merger.').waitFor()
  expect(await panel(vera).getByRole('textbox').count()).toBe(0)
  expect(await panel(vera).getByRole('button', { name: 'Resolve' }).count()).toBe(0)
})
