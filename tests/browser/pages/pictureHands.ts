import type { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { BoardPage } from './BoardPage.ts'

export interface Rgb {
  readonly r: number
  readonly g: number
  readonly b: number
}

export interface GivenFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** A PNG of one colour. */
export function pictureOf(color: Rgb, width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: color } })
    .png()
    .toBuffer()
}

/** Hands files to the page the way a browser does when they are pasted or dropped. */
export function giveFiles(
  board: BoardPage,
  how: 'paste' | 'drop',
  files: readonly GivenFile[],
): Promise<void> {
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

/** Pastes a picture of one colour and waits until it is on the board, selected. */
export async function addPicture(board: BoardPage, color: Rgb, name: string): Promise<void> {
  const count = (await board.items()).length
  const bytes = await pictureOf(color, 300, 200)
  await giveFiles(board, 'paste', [{ name, type: 'image/png', bytes }])
  await board.page.waitForFunction((n) => window.accord.items().length === n, count + 1)
}

/** Waits until the middle of the first item on the board is seen in that colour, or very near to it. */
export async function hasColor(board: BoardPage, color: Rgb): Promise<void> {
  const isSeen = async () => {
    const [r = 0, g = 0, b = 0] = await colorSeen(board)
    return Math.max(Math.abs(r - color.r), Math.abs(g - color.g), Math.abs(b - color.b)) < 12
  }
  await expect.poll(isSeen, { timeout: 15_000 }).toBe(true)
}

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
