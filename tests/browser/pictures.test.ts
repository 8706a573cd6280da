import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { OutlinePanel } from './pages/OutlinePanel.ts'
import { addPicture, hasColor } from './pages/pictureHands.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const purple = { r: 120, g: 40, b: 160 }

async function onBoard(name: string): Promise<BoardPage> {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.participant, name })
  await board.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return board
}

test('a board file takes its pictures along: saved, opened as another workshop, seen there', async () => {
  const { links } = await stage.workshop()
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await addPicture(board, purple, 'our_shop.png')
  const downloading = board.page.waitForEvent('download')
  await board.choose('Export', /^Board file/)
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(Object.keys(JSON.parse(text).assets)).toHaveLength(1)

  const page = await stage.window()
  await page.goto(stage.accord.url)
  await new HomePage(page).openFile('board.json', text)
  const opened = await new JoinPage(page).enterAs('Olga')
  await hasColor(opened, purple)
  expect((await opened.items())[0]).toMatchObject({ kind: 'image', alt: 'our shop' })
})

test('a picture of a file that cannot be read is named, and its place is kept', async () => {
  const asset = 'a'.repeat(32)
  const item = { kind: 'image', x: 0, y: 0, w: 300, h: 200, asset, alt: 'The plan' }
  const data = Buffer.from('<svg/>').toString('base64')
  const file = { format: 'accord-board', version: 1, title: 'Plan', items: [item] }
  const page = await stage.window()
  await page.goto(stage.accord.url)
  const text = JSON.stringify({ ...file, assets: { [asset]: { type: 'image/png', data } } })
  await new HomePage(page).openFile('plan.json', text)
  await page.getByText('The board is open without 1 of its pictures').waitFor()
  await page.getByText('“The plan”: It is not a picture we can read.').waitFor()
  const opened = await new JoinPage(page).enterAs('Olga')
  expect(await opened.items()).toMatchObject([{ kind: 'image', alt: 'The plan' }])
})

// On a busy machine the paste sometimes says that the bytes did not come along. Not understood yet.
test('a picture goes from one workshop to another by the usual keys, and stays when the first is left', {
  retry: 3,
}, async () => {
  const [from, to] = [await onBoard('Ada'), await onBoard('Ben')]
  await addPicture(from, purple, 'our_shop.png')
  await from.page.keyboard.press('Control+c')
  // Written at once, and again when the bytes are at hand: a reader in between is told that it has changed.
  const isInClipboard = async () => {
    const [item] = await navigator.clipboard.read().catch(() => [])
    const html = await item?.getType('text/html').then(
      (found) => found.text(),
      () => '',
    )
    return html?.includes('pictures') ?? false
  }
  await from.page.bringToFront()
  await from.page.waitForFunction(isInClipboard)
  await from.page.close()
  await to.page.bringToFront()
  await to.surface.focus()
  await to.page.keyboard.press('Control+v')
  await to.page.waitForFunction(() => window.accord.items().length === 1)
  await hasColor(to, purple)
  await to.waitForSaveState('saved')
  await to.page.keyboard.press('Control+z')
  await to.page.waitForFunction(() => window.accord.items().length === 0)
})

test('a picture whose bytes did not come along leaves its place, and that is said', async () => {
  const board = await onBoard('Ada')
  const item = { kind: 'image', id: 'a', box: { x: 0, y: 0, w: 300, h: 200 }, z: 'a0' }
  const own = { author: '', createdAt: 1, asset: 'b'.repeat(32), alt: 'Gone' }
  const clip = {
    format: 'accord-clip',
    version: 1,
    from: 'elsewhere',
    items: [{ ...item, ...own }],
  }
  await board.surface.evaluate((surface, json) => {
    const data = new DataTransfer()
    data.setData('application/x-accord-clip+json', json)
    data.setData('text/plain', ' ')
    const event = { clipboardData: data, bubbles: true, cancelable: true }
    surface.dispatchEvent(new ClipboardEvent('paste', event))
  }, JSON.stringify(clip))
  await board.page.getByText('1 picture could not be brought along; its place is kept.').waitFor()
  expect(await board.items()).toMatchObject([{ kind: 'image', alt: 'Gone' }])
})

test('duplicated in its own workshop a picture is the same one', async () => {
  const board = await onBoard('Ada')
  await addPicture(board, purple, 'shop.png')
  await board.page.keyboard.press('Control+d')
  await board.page.waitForFunction(() => window.accord.items().length === 2)
  const assets = (await board.items()).map((item) => 'asset' in item && item.asset)
  expect(assets[0]).toBe(assets[1])
})

test('a picture of the selection shows the pictures in it', async () => {
  const board = await onBoard('Ada')
  await addPicture(board, purple, 'shop.png')
  await board.page.keyboard.press('Alt+Shift+c')
  await board.page.getByText('The picture is in the clipboard').waitFor()
  const base64 = await board.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (!item) return ''
    const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer())
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  })
  const { data, info } = await sharp(Buffer.from(base64, 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const middle =
    (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
  expect(Math.abs((data[middle] ?? 0) - purple.r)).toBeLessThan(12)
  expect(Math.abs((data[middle + 2] ?? 0) - purple.b)).toBeLessThan(12)
})

test('what a picture shows is said by its maker, and then heard, found and read by everybody', async () => {
  const { links } = await stage.workshop()
  const ada = await stage.enter({ link: links.participant, name: 'Ada' })
  const ben = await stage.enter({ link: links.participant, name: 'Ben' })
  await addPicture(ada, purple, 'IMG_0001.png')
  await ada.page.keyboard.press('Alt+Shift+D')
  const dialog = ada.page.getByRole('dialog', { name: 'What does the picture show?' })
  const field = dialog.getByRole('textbox', { name: 'Description' })
  expect(await field.inputValue()).toBe('IMG 0001')
  await field.fill('Our shop at night')
  await ada.page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  const option = { name: /^Picture: Our shop at night, Ada/ }
  await ada.page.getByRole('option', option).waitFor({ state: 'attached' })
  await ben.page.getByRole('option', option).waitFor({ state: 'attached' })

  await ben.surface.focus()
  await ben.page.keyboard.press('Control+f')
  await ben.page.getByRole('searchbox', { name: 'Words on the board' }).fill('night')
  const hits = ben.page.getByRole('list', { name: 'Found notes' })
  await hits.getByRole('button', { name: 'Picture: Our shop at night' }).waitFor()
  await ben.page.keyboard.press('Escape')
  await ben.surface.focus()
  const outline = await OutlinePanel.openByKey(ben.page)
  await outline.line('Picture: Our shop at night').focus()
  await ben.page.keyboard.press('Enter')
  await ben.page.getByText('Ada wrote this note.').waitFor()
  expect(await ben.page.getByRole('dialog').count()).toBe(0)

  await ada.page.keyboard.press('Control+z')
  await outline.line('Picture: IMG 0001').waitFor()
})
