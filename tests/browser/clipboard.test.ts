import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

async function onEmptyBoard(): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return board
}

/** Pastes text as the browser would, wherever its clipboard is. */
async function pasteText(board: BoardPage, text: string, html = ''): Promise<void> {
  await board.surface.evaluate(
    (surface, [plain, rich]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain ?? '')
      data.setData('text/html', rich ?? '')
      const event = { clipboardData: data, bubbles: true, cancelable: true }
      surface.dispatchEvent(new ClipboardEvent('paste', event))
    },
    [text, html],
  )
}

test('notes go from one board to another by the usual keys, and a cut leaves nothing behind', async () => {
  const [from, to] = [await onEmptyBoard(), await onEmptyBoard()]
  await from.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await from.writeNoteAt({ x: 400, y: 300 }, 'travels')
  await from.writeNoteAt({ x: 700, y: 300 }, 'along')
  await from.page.keyboard.press('Control+a')
  await from.page.keyboard.press('Control+x')
  await from.waitForTexts([])
  await to.page.bringToFront()
  await to.page.mouse.move(600, 400)
  await to.page.keyboard.press('Control+v')
  await to.waitForTexts(['travels', 'along'])
  await to.page.keyboard.press('Control+z')
  await to.waitForTexts([])
})

test('from the menus, too: copy on a note, paste where the board is pressed', async () => {
  const board = await onEmptyBoard()
  const { page } = board
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await board.writeNoteAt({ x: 400, y: 300 }, 'copied')
  await page.mouse.click(400, 300, { button: 'right' })
  await board.choiceOf(/^Copy Ctrl C/)
  const isInClipboard = async () => (await navigator.clipboard.readText()) === 'copied'
  await page.waitForFunction(isInClipboard)
  await page.mouse.click(900, 600, { button: 'right' })
  await board.choiceOf(/^Paste/)
  await board.waitForTexts(['copied', 'copied'])
  const boxes = (await board.items()).map(({ box }) => box)
  expect(boxes).toContainEqual({ x: 800, y: 500, w: 200, h: 200 })
})

test('of several lines it is asked what they become; one undo takes all of them back', async () => {
  const board = await onEmptyBoard()
  await pasteText(board, 'first\nsecond\n\nthird')
  await board.page.getByRole('button', { name: /^3 notes/ }).click()
  await board.waitForTexts(['first', 'second', 'third'])
  await board.page.keyboard.press('Control+z')
  await board.waitForTexts([])
  await pasteText(board, 'first\nsecond')
  await board.page.getByRole('button', { name: /^One note/ }).click()
  await board.waitForTexts(['first\nsecond'])
})

test('cells of a spreadsheet become notes where they stood', async () => {
  const board = await onEmptyBoard()
  await pasteText(board, 'a\t"two\nlines"\nb\tc', '<table></table>')
  await board.page.getByRole('button', { name: /^4 notes/ }).click()
  await board.waitForTexts(['a', 'two\nlines', 'b', 'c'])
  const [a, two, b] = [await board.note('a'), await board.note('two\nlines'), await board.note('b')]
  expect([two.box.y, b.box.x]).toEqual([a.box.y, a.box.x])
  expect([two.box.x - a.box.x, b.box.y - a.box.y]).toEqual([220, 220])
})

test('5,000 lines arrive with everybody, are saved, and go with one undo', async () => {
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  const lines = Array.from({ length: 5000 }, (_, i) => `line ${i}`)
  await pasteText(frida, lines.join('\n'))
  await frida.page.getByRole('button', { name: /^5,?000 notes/ }).click()
  const hasAll = () => window.accord.items().length === 5000
  await frida.page.waitForFunction(hasAll)
  await frida.waitForSaveState('saved')
  await ana.page.waitForFunction(hasAll)
  await frida.page.keyboard.press('Control+z')
  await frida.waitForTexts([])
  await frida.page.keyboard.press('Control+Shift+z')
  await frida.waitForSaveState('saved')
  await ana.page.waitForFunction(hasAll)
  await frida.page.keyboard.press('Control+z')
  await ana.waitForTexts([])
})

test('too much text is refused with a word, and so is a forged clip', async () => {
  const board = await onEmptyBoard()
  await board.surface.evaluate((surface) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'x'.repeat(30_000_000))
    const event = { clipboardData: data, bubbles: true, cancelable: true }
    surface.dispatchEvent(new ClipboardEvent('paste', event))
  })
  await board.page.getByText('That is more text than a board can take.').waitFor()
  const forged = encodeURIComponent('{"format":"accord-clip","items":[{"kind":"note"}]}')
  await pasteText(board, 'words', `<div data-accord-clip="${forged}"></div>`)
  await board.page.getByText('cannot be read here').waitFor()
  expect(await board.texts()).toEqual([])
})

test('a picture of the selection lands in the clipboard', async () => {
  const board = await onEmptyBoard()
  await board.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await board.writeNoteAt({ x: 400, y: 300 }, 'to be seen')
  await board.page.keyboard.press('Alt+Shift+c')
  await board.page.getByText('The picture is in the clipboard').waitFor()
  const size = await board.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType('image/png')) as Blob)
    return [picture.width, picture.height]
  })
  expect(size).toEqual([496, 496])
})
