import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveFiles, pictureOf } from './pages/pictureHands.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** A PNG of a few bytes whose head says it is that large. */
async function pictureSaying(width: number, height: number): Promise<Buffer> {
  const bytes = await pictureOf({ r: 1, g: 2, b: 3 }, 4, 4)
  const head = bytes.indexOf('IHDR')
  bytes.writeUInt32BE(width, head + 4)
  bytes.writeUInt32BE(height, head + 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(head, head + 17)), head + 17)
  return bytes
}

const script = '<script>window.wasHit = 1</script>'

test('files that are no pictures are named with what is wrong, one after the other, and what was on the board is still there', async () => {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.participant, name: 'Ana' })
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await board.writeNoteAt({ x: 300, y: 300 }, 'kept')
  const page = Buffer.from(`<!doctype html>${script}`)
  const drawing = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)
  const bad = [
    {
      name: 'page.png',
      type: 'image/png',
      bytes: page,
      says: 'This is not a picture we can read.',
    },
    {
      name: 'drawing.svg',
      type: 'image/svg+xml',
      bytes: drawing,
      says: 'Only PNG, JPEG, WebP and GIF',
    },
    {
      ...{ name: 'half.gif', type: 'image/gif', bytes: Buffer.from('GIF89a=1;alert(1)') },
      says: 'This is not a picture we can read.',
    },
    {
      ...{ name: 'wall.png', type: 'image/png', bytes: await pictureSaying(20_000, 20_000) },
      says: 'The picture has more than 50 million pixels.',
    },
    { name: 'plan.pdf', type: 'application/pdf', bytes: page, says: 'A board takes pictures' },
  ]
  for (const { says, ...file } of bad) {
    await giveFiles(board, 'drop', [file])
    const said = board.page
      .getByRole('alertdialog')
      .filter({ hasText: `${file.name} was not added` })
    await said.getByText(new RegExp(says)).waitFor()
    await said.getByRole('button', { name: 'Close' }).click()
  }
  const { r, g, b } = { r: 20, g: 160, b: 90 }
  const both = Buffer.concat([await pictureOf({ r, g, b }, 60, 60), Buffer.from(script)])
  await giveFiles(board, 'drop', [{ name: 'both.png', type: 'image/png', bytes: both }])
  await board.page.waitForFunction(() => window.accord.items().length === 2)
  expect(await board.texts()).toContain('kept')
  await board.waitForSaveState('saved')
  expect(await board.page.evaluate(() => 'wasHit' in window)).toBe(false)
})

test('a file that misses the canvas does not make the browser leave the board', async () => {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.participant, name: 'Ana' })
  const isLeft = await board.page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['words'], 'plan.txt', { type: 'text/plain' }))
    const bar = document.querySelector('[role="toolbar"]')
    const init = { bubbles: true, cancelable: true, dataTransfer: data }
    return ['dragover', 'drop'].map((name) => bar?.dispatchEvent(new DragEvent(name, init)))
  })
  expect(isLeft).toEqual([false, false])
})
