import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'
import { waitUntilAlike } from './waitUntilAlike.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Frida and Ana on one board at 100 % with the notes `one`, `two` and `three` side by side. */
async function team(): Promise<{ frida: BoardPage; ana: BoardPage }> {
  const { links } = await stage.workshop()
  const [frida, ana] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  for (const board of [frida, ana]) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  for (const [index, text] of ['one', 'two', 'three'].entries())
    await frida.writeNoteAt({ x: 300 + index * 230, y: 360 }, text)
  await ana.waitForTexts(['one', 'two', 'three'])
  return { frida, ana }
}

async function group(board: BoardPage, texts: readonly string[], name: string): Promise<void> {
  await select(board, texts)
  await board.page.keyboard.press('Control+g')
  await nameField(board).waitFor()
  await board.page.keyboard.insertText(name)
  await board.page.keyboard.press('Enter')
  await nameField(board).waitFor({ state: 'detached' })
}

async function select(board: BoardPage, texts: readonly string[]): Promise<void> {
  await board.page.keyboard.press('Escape')
  for (const text of texts) await board.clickNote(text, ['Shift'])
}

const nameField = (board: BoardPage) =>
  board.page.getByRole('textbox', { name: 'Name of the cluster' })

/** Which notes are in the cluster of this one, once that is so. */
async function waitForCluster(board: BoardPage, texts: readonly string[]): Promise<void> {
  const isSo = (wanted: readonly string[]) => {
    const items = window.accord.items()
    const cluster = items.find((item) => item.text === wanted[0])?.cluster
    const together = items.filter((item) => item.cluster !== undefined && item.cluster === cluster)
    return (
      together
        .map((item) => item.text)
        .sort()
        .join() === [...wanted].sort().join()
    )
  }
  await board.page.waitForFunction(isSo, texts)
}

async function waitUntilAlone(board: BoardPage, text: string): Promise<void> {
  const isAlone = (wanted: string) =>
    window.accord.items().find((item) => item.text === wanted)?.cluster === undefined
  await board.page.waitForFunction(isAlone, text)
}

test('a group is named at once, taken by its title, dissolved by key and brought back by undo', async () => {
  const { frida, ana } = await team()
  await group(frida, ['one', 'two'], 'Cold homes')
  await waitForCluster(ana, ['one', 'two'])

  // The title is above the upper left note; it is a handle for everybody.
  const title = { x: 230, y: 225 }
  await ana.page.keyboard.press('Escape')
  await ana.page.mouse.click(title.x, title.y)
  await ana.selectionBar.waitFor()
  await ana.page.mouse.move(title.x, title.y)
  await ana.page.mouse.down()
  await ana.page.mouse.move(title.x + 40, title.y + 120, { steps: 6 })
  await ana.page.mouse.up()
  await frida.page.waitForFunction(() => {
    const items = window.accord.items()
    const at = (text: string) => items.find((item) => item.text === text)?.box
    return at('one')?.x === 240 && at('one')?.y === 380 && at('two')?.x === 470
  })
  expect((await frida.note('three')).box.x).toBe(660)

  await ana.selectionBar.getByRole('button', { name: 'More for what is selected' }).click()
  await ana.page.getByRole('menuitem', { name: 'Colour of the cluster' }).press('ArrowRight')
  await ana.page.getByRole('menuitem', { name: 'Teal' }).press('Enter')
  await ana.page.getByRole('menu').first().waitFor({ state: 'detached' })
  await ana.waitForSaveState('saved')
  expect((await frida.note('one')).color).toBe('yellow')

  await ana.surface.focus()
  await ana.page.keyboard.press('Control+Shift+g')
  await waitUntilAlone(frida, 'one')
  await ana.page.keyboard.press('Control+z')
  await waitForCluster(frida, ['one', 'two'])
})

test('a note is dragged into a cluster and out of it again, also from a menu', async () => {
  const { frida, ana } = await team()
  await group(frida, ['one', 'two'], 'Cold homes')
  await waitForCluster(ana, ['one', 'two'])
  await frida.page.keyboard.press('Escape')
  await ana.dragNote('three', { x: -200, y: 20 })
  await waitForCluster(frida, ['one', 'two', 'three'])
  await ana.page.keyboard.press('Escape')
  await ana.dragNote('three', { x: 420, y: 60 })
  await waitUntilAlone(frida, 'three')
  await waitForCluster(frida, ['one', 'two'])
})

test('two who group the same notes at the same moment end up with one cluster of them', async () => {
  const { frida, ana } = await team()
  await select(frida, ['one', 'two'])
  await select(ana, ['one', 'two', 'three'])
  await Promise.all([frida.page.keyboard.press('Control+g'), ana.page.keyboard.press('Control+g')])
  for (const board of [frida, ana]) await board.waitForSaveState('saved')
  const clustersAt = async (board: BoardPage) => {
    const items = await board.items()
    return items.map(({ text, cluster }) => `${text} ${cluster}`).sort()
  }
  await waitUntilAlike([frida, ana], clustersAt)
  const [one, two] = [await frida.note('one'), await frida.note('two')]
  expect(one.cluster).toBeDefined()
  expect(one.cluster).toBe(two.cluster)
})

test('clusters are suggested by the words in common, looked at, and accepted in one step', async () => {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 0.5 })
  const texts = [
    'Customers wait three weeks for an answer',
    'Waiting time for customers is too long',
    'Onboarding of new colleagues takes months',
    'New colleagues get no onboarding plan',
  ]
  for (const [index, text] of texts.entries())
    await board.writeNoteAt({ x: 400 + index * 240, y: 500 }, text)
  await board.page.keyboard.press('Escape')
  await board.find('Suggest clusters')
  const panel = board.page.getByRole('complementary', { name: 'Suggest clusters' })
  await panel.getByText('Clusters that could be made: 2').waitFor()
  await panel.getByRole('heading', { name: /Customers/ }).waitFor()
  expect((await board.items()).every(({ cluster }) => cluster === undefined)).toBe(true)

  await panel.getByRole('button', { name: 'Accept all' }).click()
  await waitForCluster(board, texts.slice(0, 2))
  await waitForCluster(board, texts.slice(2))
  await panel.waitFor({ state: 'detached' })
  await board.page.keyboard.press('Control+z')
  for (const text of texts) await waitUntilAlone(board, text)
  await board.waitForSaveState('saved')
})
