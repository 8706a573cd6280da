import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage, Place } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Facilitator and participant on the same empty board at 100 %. */
async function twoOnEmptyBoard(): Promise<[BoardPage, BoardPage]> {
  const { links } = await stage.workshop()
  const people = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  for (const board of people) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return people
}

async function oneOnEmptyBoard(): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return board
}

/** Presses at one board point and lets go at another, in steps as a hand would. */
async function drag(board: BoardPage, from: Place, to: Place): Promise<void> {
  const [a, b] = [await board.toScreen(from), await board.toScreen(to)]
  await board.page.mouse.move(a.x, a.y)
  await board.page.mouse.down()
  await board.page.mouse.move(b.x, b.y, { steps: 8 })
  await board.page.mouse.up()
}

type Items = ReturnType<Window['accord']['items']>

const itemsOf = ({ page }: BoardPage): Promise<Items> => page.evaluate(() => window.accord.items())

async function waitForKinds({ page }: BoardPage, ...kinds: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      window.accord
        .items()
        .map(({ kind }) => kind)
        .sort()
        .join() === wanted,
    kinds.sort().join(),
  )
}

test('each tool makes its kind by key and hand, and the other window has it', async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  const { keyboard, mouse } = frida.page

  await keyboard.press('s')
  await drag(frida, { x: 300, y: 150 }, { x: 500, y: 290 })
  await keyboard.press('Enter')
  await frida.page.getByRole('textbox', { name: 'Text in the shape' }).waitFor()
  await keyboard.insertText('A promise')
  await keyboard.press('Escape')

  await keyboard.press('t')
  const place = await frida.toScreen({ x: 650, y: 220 })
  await mouse.click(place.x, place.y)
  await frida.page.getByRole('textbox', { name: 'Text on the board' }).waitFor()
  await keyboard.insertText('What follows from it')
  await keyboard.press('Escape')

  await keyboard.press('a')
  await drag(frida, { x: 400, y: 220 }, { x: 700, y: 221 })
  await keyboard.press('Enter')
  await frida.page.getByRole('textbox', { name: 'Label of the arrow' }).waitFor()
  await keyboard.insertText('so')
  await keyboard.press('Escape')

  await keyboard.press('p')
  await drag(frida, { x: 300, y: 450 }, { x: 500, y: 520 })
  await keyboard.press('e')
  await frida.page.getByRole('button', { name: 'Heart', exact: true }).click()
  await drag(frida, { x: 700, y: 480 }, { x: 700, y: 481 })

  await waitForKinds(ana, 'shape', 'text', 'arrow', 'stroke', 'sticker')
  const items = await itemsOf(ana)
  const byKind = Object.fromEntries(items.map((item) => [item.kind, item]))
  expect(byKind.shape).toMatchObject({ text: 'A promise', box: { x: 300, y: 150, w: 200, h: 140 } })
  expect(byKind.text).toMatchObject({ text: 'What follows from it' })
  expect(byKind.arrow).toMatchObject({
    text: 'so',
    from: { item: byKind.shape?.id },
    to: { item: byKind.text?.id },
  })
  expect(byKind.sticker).toMatchObject({ sign: 'heart' })
})

test('an arrow follows its note in both windows', async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  await frida.writeNoteAt({ x: 300, y: 300 }, 'first')
  await frida.writeNoteAt({ x: 800, y: 300 }, 'second')
  await frida.page.keyboard.press('a')
  await drag(frida, { x: 300, y: 340 }, { x: 800, y: 340 })
  await waitForKinds(ana, 'note', 'note', 'arrow')
  await ana.dragNote('second', { x: 0, y: 200 })
  for (const board of [frida, ana]) {
    await board.page.waitForFunction(() => {
      const arrow = window.accord.items().find(({ kind }) => kind === 'arrow')
      return arrow !== undefined && arrow.box.h > 50
    })
  }
  const [boxes, others] = [await itemsOf(frida), await itemsOf(ana)]
  expect(boxes.find(({ kind }) => kind === 'arrow')?.box).toEqual(
    others.find(({ kind }) => kind === 'arrow')?.box,
  )
})

test('a note is resized by a corner, with Shift in its ratio, and Undo takes one step', async () => {
  const board = await oneOnEmptyBoard()
  await board.writeNoteAt({ x: 400, y: 300 }, 'grow me')
  await board.clickNote('grow me')
  await drag(board, { x: 503, y: 403 }, { x: 603, y: 443 })
  await board.page.waitForFunction(() => window.accord.items()[0]?.box.w === 300)
  expect((await board.note('grow me')).box).toEqual({ x: 300, y: 200, w: 300, h: 240 })
  await board.page.keyboard.down('Shift')
  await drag(board, { x: 603, y: 443 }, { x: 753, y: 443 })
  await board.page.keyboard.up('Shift')
  await board.page.waitForFunction(() => window.accord.items()[0]?.box.w === 450)
  expect((await board.note('grow me')).box.h).toBe(360)
  await board.page.keyboard.press('Control+z')
  await board.page.waitForFunction(() => window.accord.items()[0]?.box.w === 300)
})

test('without a pointer: shapes are made, connected and resized by keys and commands', async () => {
  const board = await oneOnEmptyBoard()
  const { keyboard } = board.page
  const command = async (name: string) => {
    await board.find(name)
    await board.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await command('New shape')
  await waitForKinds(board, 'shape')
  await board.surface.focus()
  await keyboard.press('Alt+Shift+ArrowRight')
  await board.page.waitForFunction(() => window.accord.items()[0]?.box.w === 220)
  await keyboard.press('Alt+Shift+B')
  await board.page.waitForFunction(() => window.accord.items()[0]?.box.w === 264)
  await keyboard.press('Shift+ArrowRight')
  for (let step = 0; step < 5; step++) await keyboard.press('Shift+ArrowRight')
  await command('New sticker')
  await waitForKinds(board, 'shape', 'sticker')
  await board.surface.focus()
  await keyboard.press('Control+a')
  await keyboard.press('Shift+A')
  await waitForKinds(board, 'shape', 'sticker', 'arrow')
})

test('what is drawn is seen in the other window before it is let go', async () => {
  const [frida, ana] = await twoOnEmptyBoard()
  const seen = await ana.toScreen({ x: 500, y: 400 })
  const pixel = () =>
    ana.page.evaluate(({ x, y }) => {
      const canvases = [...document.querySelectorAll('canvas')]
      const top = canvases.at(-1)
      const box = top?.getBoundingClientRect()
      const context = top?.getContext('2d')
      if (!top || !box || !context) return 0
      const scale = top.width / box.width
      return context.getImageData((x - box.left) * scale, (y - box.top) * scale, 1, 1).data[3] ?? 0
    }, seen)
  expect(await pixel()).toBe(0)
  await frida.page.keyboard.press('s')
  const [from, to] = [
    await frida.toScreen({ x: 400, y: 300 }),
    await frida.toScreen({ x: 640, y: 520 }),
  ]
  await frida.page.mouse.move(from.x, from.y)
  await frida.page.mouse.down()
  await frida.page.mouse.move(to.x, to.y, { steps: 6 })
  await expect.poll(pixel, { timeout: 8000 }).toBeGreaterThan(0)
  expect(await itemsOf(ana)).toEqual([])
  await frida.page.mouse.up()
  await waitForKinds(ana, 'shape')
})

test('a viewer has no tools that write, and no grips', async () => {
  const { links } = await stage.workshop()
  const viewer = await stage.enter({ link: links.viewer, name: 'Vera' })
  expect(await viewer.page.getByRole('button', { name: 'Shape', exact: true }).count()).toBe(0)
  await viewer.page.keyboard.press('s')
  await drag(viewer, { x: 300, y: 300 }, { x: 500, y: 400 })
  expect(await itemsOf(viewer)).toEqual([])
})
