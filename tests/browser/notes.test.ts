import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage, Place } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** A facilitator on an empty board at 100 %, the board's origin in the canvas' corner. */
async function onEmptyBoard(): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return board
}

/** Facilitator and participant on the same empty board. */
async function twoOnEmptyBoard(): Promise<[BoardPage, BoardPage]> {
  const { links } = await stage.workshop()
  const people = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  for (const board of people) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return people
}

function middleOf({ box }: { box: { x: number; y: number; w: number; h: number } }): Place {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}

test('a note is made by double-click, by N, from a pad by drag and by press, and typed into at once', async () => {
  const board = await onEmptyBoard()
  await board.writeNoteAt({ x: 400, y: 250 }, 'by double-click')
  expect(middleOf(await board.note('by double-click'))).toEqual({ x: 400, y: 250 })

  await board.page.mouse.move(700, 250)
  await board.page.keyboard.press('n')
  await board.typeAndLeave('by key')
  const { x, y } = await board.toScreen(middleOf(await board.note('by key')))
  expect([Math.round(x), Math.round(y)]).toEqual([700, 250])

  const pad = board.page.getByRole('button', { name: 'New note, Green' })
  // Dragging comes a moment after the first picture.
  await board.page.locator('[data-drag="ready"]').waitFor()
  const from = await pad.boundingBox()
  if (!from) throw new Error('the tray shows no green pad')
  await board.page.mouse.move(from.x + 8, from.y + 8)
  await board.page.mouse.down()
  await board.page.mouse.move(1000, 300, { steps: 8 })
  await board.page.mouse.up()
  await board.typeAndLeave('by drag')
  await board.waitForNote('by drag')
  const dragged = await board.note('by drag')
  const dropped = await board.toScreen(middleOf(dragged))
  expect([Math.round(dropped.x), Math.round(dropped.y)]).toEqual([1000, 300])
  expect(dragged.color).toBe('green')

  await board.page.getByRole('button', { name: 'New note, Blue' }).click()
  await board.typeAndLeave('by press')
  expect((await board.note('by press')).color).toBe('blue')
  await board.waitForSaveState('saved')
})

test('Tab and Ctrl-Enter finish a note and begin the next one beside it', async () => {
  const board = await onEmptyBoard()
  await board.page.mouse.dblclick(400, 300)
  for (const [text, key] of [
    ['one', 'Tab'],
    ['two', 'Control+Enter'],
  ] as const) {
    await board.field.waitFor()
    await board.page.keyboard.insertText(text)
    await board.page.keyboard.press(key)
  }
  await board.typeAndLeave('three')
  const notes = await Promise.all(['one', 'two', 'three'].map((text) => board.note(text)))
  expect(new Set(notes.map(({ box }) => box.y)).size).toBe(1)
  expect(notes.map(({ box }) => box.x)).toEqual([300, 520, 740])
})

test('an empty note may be left and removed, and Escape gives the keys back to the board', async () => {
  const board = await onEmptyBoard()
  await board.page.keyboard.press('n')
  await board.field.waitFor()
  await board.endTyping()
  await board.page.keyboard.press('Delete')
  await board.waitForTexts([])
})

test('a paste of 100,000 characters keeps 2,000, says how many were left out, and is saved', async () => {
  const board = await onEmptyBoard()
  await board.page.mouse.dblclick(500, 300)
  await board.field.waitFor()
  await board.page.keyboard.insertText('word '.repeat(20_000))
  const toast = board.page.getByRole('alertdialog')
  await toast.getByText('98000 characters were left out').waitFor()
  await board.endTyping()
  await board.waitForSaveState('saved')
  const [note] = await board.items()
  expect(note?.text).toHaveLength(2_000)
  await board.page.reload()
  await board.waitUntilReady()
  expect((await board.items())[0]?.text).toHaveLength(2_000)
})

test('a note that is moved lies there for the other person too', async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  await frida.writeNoteAt({ x: 400, y: 300 }, 'moved')
  await ana.waitForNote('moved')
  await frida.dragNote('moved', { x: 250, y: 120 })
  await ana.page.waitForFunction(() => window.accord.items()[0]?.box.x === 550)
  expect((await ana.note('moved')).box).toEqual((await frida.note('moved')).box)
})

test('marquee and shift-click select several notes, which are recoloured, duplicated and deleted together', async () => {
  const board = await onEmptyBoard()
  for (const [index, text] of ['a', 'b', 'c'].entries())
    await board.writeNoteAt({ x: 300 + index * 240, y: 300 }, text)

  await board.marquee({ x: 180, y: 150 }, { x: 640, y: 420 })
  await board.selectionBar.getByRole('button', { name: 'Change colour' }).click()
  await board.choiceOf('Violet')
  await board.page.waitForFunction(
    () => window.accord.items().filter(({ color }) => color === 'violet').length === 2,
  )
  expect((await board.note('c')).color).toBe('yellow')

  await board.clickNote('a')
  await board.clickNote('c', ['Shift'])
  await board.page.keyboard.press('Control+d')
  await board.waitForTexts(['a', 'a', 'b', 'c', 'c'])

  await board.page.keyboard.press('Delete')
  await board.waitForTexts(['a', 'b', 'c'])
  await board.clickNote('a')
  await board.clickNote('b', ['Shift'])
  await board.clickNote('a', ['Shift'])
  await board.selectionBar.getByRole('button', { name: 'Delete' }).click()
  await board.waitForTexts(['a', 'c'])
})

test("undo and redo are of one's own acts only", async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  await frida.writeNoteAt({ x: 300, y: 300 }, 'of Frida')
  await ana.waitForNote('of Frida')
  await ana.writeNoteAt({ x: 700, y: 300 }, 'of Ana')
  await frida.waitForNote('of Ana')

  const textsAfterUndo = async (board: BoardPage) => {
    const undo = board.page.getByRole('button', { name: 'Undo' })
    while (await undo.isEnabled()) await board.page.keyboard.press('Control+z')
  }
  await textsAfterUndo(frida)
  await frida.waitForTexts(['of Ana'])
  await ana.waitForTexts(['of Ana'])

  const redo = frida.page.getByRole('button', { name: 'Redo' })
  while (await redo.isEnabled()) await frida.page.keyboard.press('Control+Shift+z')
  await ana.waitForTexts(['of Ana', 'of Frida'])
})

test('deleting and undoing brings a note back for everybody, words and place', async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  // Frida facilitates, so she may delete what others wrote.
  await ana.writeNoteAt({ x: 400, y: 300 }, 'precious')
  await frida.waitForNote('precious')
  const before = await ana.note('precious')
  await frida.clickNote('precious')
  await frida.page.keyboard.press('Backspace')
  await ana.waitForTexts([])
  await frida.page.keyboard.press('Control+z')
  await ana.waitForNote('precious')
  expect(await ana.note('precious')).toEqual(before)
})

test('the wheel pans, ctrl-wheel zooms at the pointer, Shift-0 and Shift-1 set the zoom', async () => {
  const board = await onEmptyBoard()
  await board.writeNoteAt({ x: 300, y: 300 }, 'near')
  await board.page.mouse.move(500, 400)
  await board.page.mouse.wheel(120, 80)
  await board.page.waitForFunction(() => window.accord.camera().y === 80)
  expect(await board.camera()).toEqual({ x: 120, y: 80, zoom: 1 })

  const held = { x: 500 + 120, y: 400 + 80 }
  await board.page.keyboard.down('Control')
  await board.page.mouse.wheel(0, -100)
  await board.page.keyboard.up('Control')
  await board.page.waitForFunction(() => window.accord.camera().zoom > 1)
  const { x, y } = await board.toScreen(held)
  expect(x).toBeCloseTo(500, 6)
  expect(y).toBeCloseTo(400, 6)

  await board.page.keyboard.press('Shift+Digit0')
  await board.page.waitForFunction(() => window.accord.camera().zoom === 1)

  await board.setCamera({ x: 50_000, y: 50_000, zoom: 2 })
  await board.page.keyboard.press('Shift+Digit1')
  await board.page.waitForFunction(() => window.accord.camera().x < 1000)
  const shown = await board.toScreen(middleOf(await board.note('near')))
  expect(shown.x).toBeGreaterThan(0)
  expect(shown.x).toBeLessThan(1440)
})

test('arrow keys move the selection by 8, with Shift by 64, with Alt by 1', async () => {
  const board = await onEmptyBoard()
  await board.writeNoteAt({ x: 400, y: 300 }, 'nudged')
  const { box } = await board.note('nudged')
  await board.page.keyboard.press('ArrowRight')
  await board.page.keyboard.press('Shift+ArrowDown')
  await board.page.keyboard.press('Alt+ArrowLeft')
  await board.page.waitForFunction(
    ([x, y]) => {
      const place = window.accord.items()[0]?.box
      return place?.x === x && place?.y === y
    },
    [box.x + 7, box.y + 64],
  )
})

test('2,000 characters in one note are all kept, and its field scrolls where they do not fit', async () => {
  const board = await onEmptyBoard()
  const text = 'Everything that was ever said about it, at length. '.repeat(40).slice(0, 2_000)
  await board.writeNoteAt({ x: 400, y: 300 }, text)
  await board.waitForNote(text)
  await board.clickNote(text)
  await board.page.keyboard.press('Enter')
  await board.field.waitFor()
  expect(await board.field.inputValue()).toBe(text)
  const canScroll = await board.field.evaluate((field) => field.scrollHeight > field.clientHeight)
  expect(canScroll).toBe(true)
})
