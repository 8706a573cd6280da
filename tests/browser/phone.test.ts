import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage, Place } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

async function onPhone(): Promise<BoardPage> {
  const { links } = await stage.workshop('inside-out')
  const board = await stage.enter({ link: links.participant, name: 'Ana', options: phone })
  await board.showCanvas()
  return board
}

/** Fingers on the glass, as the browser itself reports them. */
class Fingers {
  private constructor(private readonly session: CDPSession) {}

  static async on(board: BoardPage): Promise<Fingers> {
    return new Fingers(await board.page.context().newCDPSession(board.page))
  }

  async drag(paths: readonly (readonly [Place, Place])[], steps = 8): Promise<void> {
    const at = (part: number) =>
      paths.map(([from, to], id) => ({
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
        id,
      }))
    await this.send('touchStart', at(0))
    for (let step = 1; step <= steps; step += 1) await this.send('touchMove', at(step / steps))
    await this.send('touchEnd', [])
  }

  private send(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id: number }[],
  ) {
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}

/** How much wider than the screen the page is, in CSS px. */
function overflow(board: BoardPage): Promise<number> {
  return board.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

test('a note is written by touch: the note tool, a tap, words', async () => {
  const board = await onPhone()
  await board.page.getByRole('button', { name: 'Note', exact: true }).tap()
  await board.page.touchscreen.tap(195, 420)
  await board.typeAndLeave('by touch')
  await board.waitForNote('by touch')
  await board.waitForSaveState('saved')
})

test('a double tap on the board writes a note there', async () => {
  const board = await onPhone()
  await board.page.touchscreen.tap(195, 420)
  await board.page.touchscreen.tap(195, 420)
  await board.typeAndLeave('by double tap')
  await board.waitForNote('by double tap')
})

test('one finger pans the board, two pinch it, and the point between them stays', async () => {
  const board = await onPhone()
  const fingers = await Fingers.on(board)
  const before = await board.camera()
  await fingers.drag([
    [
      { x: 200, y: 500 },
      { x: 120, y: 400 },
    ],
  ])
  const panned = await board.camera()
  expect((panned.x - before.x) * before.zoom).toBeCloseTo(80, 3)
  expect((panned.y - before.y) * before.zoom).toBeCloseTo(100, 3)
  expect(panned.zoom).toBe(before.zoom)

  const middle = { x: 195, y: 420 }
  const held = { x: panned.x + middle.x / panned.zoom, y: panned.y + middle.y / panned.zoom }
  await fingers.drag([
    [
      { x: 155, y: 420 },
      { x: 95, y: 420 },
    ],
    [
      { x: 235, y: 420 },
      { x: 295, y: 420 },
    ],
  ])
  const pinched = await board.camera()
  expect(pinched.zoom / panned.zoom).toBeCloseTo(2.5, 1)
  const shown = await board.toScreen(held)
  expect(shown.x).toBeCloseTo(middle.x, 1)
  expect(shown.y).toBeCloseTo(middle.y, 1)
})

test('the outline is the first view: notes are written, and the board is one press away', async () => {
  const { links } = await stage.workshop('inside-out')
  const board = await stage.enter({ link: links.participant, name: 'Ana', options: phone })
  const { page } = board
  const outline = page.getByRole('complementary', { name: 'Outline' })
  await outline
    .getByRole('button', { name: /^Add a note to/ })
    .first()
    .tap()
  await board.typeAndLeave('from the outline')
  await outline.getByRole('button', { name: /^from the outline, Ana/ }).waitFor()
  expect(await page.getByRole('toolbar').count()).toBe(0)
  await page.getByRole('button', { name: 'Outline', exact: true }).tap()
  await outline.waitFor({ state: 'detached' })
  await page.getByRole('toolbar', { name: 'Tools' }).waitFor()
  await board.waitForNote('from the outline')
})

test('people and agenda open as sheets from below and close again', async () => {
  const board = await onPhone()
  const { page } = board
  await page.getByRole('button', { name: '1 person is here' }).tap()
  await expectSheet('People')
  await board.choose('More', 'Agenda')
  await expectSheet('Agenda')

  async function expectSheet(name: string): Promise<void> {
    const sheet = page.getByRole('complementary', { name })
    await sheet.waitFor()
    const box = await sheet.boundingBox()
    expect(box).toMatchObject({ x: 0, width: 390 })
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
    expect(await overflow(board)).toBe(0)
    await sheet.getByRole('button', { name: 'Close' }).tap()
    await sheet.waitFor({ state: 'detached' })
  }
})

test('no page is wider than the phone', async () => {
  const page = await stage.window(phone)
  for (const path of ['/', '/join', '/nowhere']) {
    await page.goto(`${stage.accord.url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
  const board = await onPhone()
  expect(await overflow(board)).toBe(0)
  await board.page.getByRole('button', { name: 'Share' }).tap()
  await board.page.getByRole('dialog').waitFor()
  expect(await overflow(board)).toBe(0)
})
