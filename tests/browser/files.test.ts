import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const green = { r: 20, g: 160, b: 90 }

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: green } })
    .png()
    .toBuffer()
}

/** Hands files to the page the way a browser does when they are pasted or dropped. */
function give(
  board: BoardPage,
  how: 'paste' | 'drop',
  files: readonly { name: string; type: string; bytes: Buffer }[],
) {
  const given = files.map(({ bytes, ...file }) => ({ ...file, base64: bytes.toString('base64') }))
  return board.page.evaluate(
    ({ how, given }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      const canvas = document.querySelector('[role="application"]')
      const init = { bubbles: true, cancelable: true, clientX: 700, clientY: 400 }
      canvas?.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      )
    },
    { how, given },
  )
}

/** Colour of the middle of the only picture, as the person sees it. */
async function colorSeen(board: BoardPage): Promise<number[]> {
  const point = await board.page.evaluate(() => {
    const [item] = window.accord.items()
    return item && window.accord.screenPointOf(item.id)
  })
  if (!point) return []
  const clip = { x: point.x, y: point.y, width: 1, height: 1 }
  const { data } = await sharp(await board.page.screenshot({ clip }))
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data.subarray(0, 3)]
}

const isGreen = ([r = 0, g = 0, b = 0]: number[]) =>
  Math.abs(r - green.r) < 12 && Math.abs(g - green.g) < 12 && Math.abs(b - green.b) < 12

test('a pasted picture is on the board of everybody, also after a reload, and undo takes it away', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  const ben = await stage.enter({ name: 'Ben', link: workshop.links.viewer })
  await give(ada, 'paste', [
    { name: 'our_shop.png', type: 'image/png', bytes: await picture(900, 600) },
  ])
  for (const board of [ada, ben]) {
    await board.page.waitForFunction(() => window.accord.items().length === 1)
    await expect.poll(() => colorSeen(board).then(isGreen), { timeout: 10_000 }).toBe(true)
  }
  const [item] = await ada.page.evaluate(() => window.accord.items())
  expect(item).toMatchObject({ kind: 'image', alt: 'our shop', box: { w: 400, h: 267 } })
  await ben.page.reload()
  await ben.waitUntilReady()
  await expect.poll(() => colorSeen(ben).then(isGreen), { timeout: 10_000 }).toBe(true)
  await ada.page.keyboard.press('Control+z')
  await ben.page.waitForFunction(() => window.accord.items().length === 0)
})

test('dropped pictures lie beside each other, and what is no picture or too large is said', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  await give(ada, 'drop', [
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
  await expect.poll(() => colorSeen(ada).then(isGreen), { timeout: 10_000 }).toBe(true)
})

test('a dropped CSV file becomes notes, a note a row, and a broken one is said with its line', async () => {
  const workshop = await stage.workshop()
  const ada = await stage.enter({ name: 'Ada', link: workshop.links.participant })
  const csv = (text: string) => ({ name: 'ideas.csv', type: 'text/csv', bytes: Buffer.from(text) })
  await give(ada, 'drop', [csv('idea,owner\n"never, closed,Ada\n')])
  await ada.page.getByText('A quote in line 2 is never closed.').waitFor()
  expect(await ada.page.evaluate(() => window.accord.items().length)).toBe(0)
  await give(ada, 'drop', [csv('Call back within a day;Ada\n"Answer; always";Ben\n')])
  await ada.page.getByRole('button', { name: '2 notes' }).click()
  await ada.page.waitForFunction(() => window.accord.items().length === 2)
  const words = await ada.page.evaluate(() => window.accord.items().map(({ text }) => text))
  expect(words.sort()).toEqual(['Answer; always\nBen', 'Call back within a day\nAda'])
})
