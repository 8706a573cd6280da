import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage, Place } from './pages/BoardPage.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const fridas: Place = { x: 500, y: 350 }
const anas: Place = { x: 800, y: 350 }

/** Frida, who leads, and Ana, with a note of each on the board; the keys are Ana's board's. */
async function fridaAndAna(options: BrowserContextOptions = {}) {
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana', options })
  for (const board of [frida, ana]) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  await frida.writeNoteAt(fridas, 'of Frida')
  await ana.waitForNote('of Frida')
  return { frida, ana, links }
}

async function doubleClick(board: BoardPage, place: Place): Promise<void> {
  const { x, y } = await board.toScreen(place)
  await board.page.mouse.dblclick(x, y)
}

/** What stands beside the selection, in a region that is read out when there is a pause. */
function remark(board: BoardPage, words: string) {
  return board.page.locator('main [role=status]').getByText(words)
}

test('double-click and Enter on another’s note open no field but say whose it is, beside it, until the next act', async () => {
  const { ana } = await fridaAndAna()
  await doubleClick(ana, fridas)
  const said = remark(ana, 'Frida wrote this note.')
  await said.waitFor()
  expect(await ana.field.count()).toBe(0)
  const [words, note] = [await said.boundingBox(), await ana.toScreen(fridas)]
  if (!words) throw new Error('the remark has no place')
  expect(words.y).toBeGreaterThan(note.y + 100)
  expect(words.y).toBeLessThan(note.y + 150)

  await ana.page.keyboard.press('ArrowRight')
  await said.waitFor({ state: 'detached' })
  expect((await ana.note('of Frida')).box.x).toBe(fridas.x - 100 + 8)
  await ana.page.keyboard.press('Enter')
  await said.waitFor()
  expect(await ana.field.count()).toBe(0)
})

test('deleting a mixed selection takes one’s own, and says how many stay and why', async () => {
  const { frida, ana } = await fridaAndAna()
  await ana.writeNoteAt(anas, 'of Ana')
  await frida.waitForNote('of Ana')
  await ana.page.keyboard.press('Control+a')
  await ana.page.keyboard.press('Delete')
  await remark(ana, '1 note was deleted. 1 stays, because somebody else wrote it').waitFor()
  for (const board of [ana, frida]) await board.waitForTexts(['of Frida'])
  await ana.waitForSaveState('saved')

  await ana.selectionBar.getByRole('button', { name: 'Delete' }).click()
  await remark(ana, 'Only they and a facilitator can delete it').waitFor()
  expect(await frida.texts()).toEqual(['of Frida'])
})

test('the facilitator allows it in the people panel: Ana is told, edits at once, and stops when it is taken back', async () => {
  const { frida, ana } = await fridaAndAna()
  await PeoplePanel.open(frida.page)
  const rule = frida.page.getByRole('switch', { name: 'Participants may change others’ notes' })
  expect(await rule.isChecked()).toBe(false)
  await frida.page.getByText('Participants may change others’ notes').click()
  await ana.page.getByText('You can now change and delete others’ notes, too').waitFor()
  expect(await rule.isChecked()).toBe(true)
  await doubleClick(ana, fridas)
  await ana.field.waitFor()
  await ana.page.keyboard.insertText(', and Ana')
  await frida.waitForNote('of Frida, and Ana')

  await rule.press('Space')
  await ana.field.waitFor({ state: 'detached' })
  await ana.page.getByText('From now on you change and delete only notes you wrote').waitFor()
  await doubleClick(ana, fridas)
  await remark(ana, 'Frida wrote this note.').waitFor()
  await ana.waitForSaveState('saved')
  expect(await frida.texts()).toEqual(['of Frida, and Ana'])
})

test('a viewer and a participant at a locked board are told why, and read the rule that holds', async () => {
  const { frida, ana, links } = await fridaAndAna()
  const vera = await stage.enter({ link: links.viewer, name: 'Vera' })
  await vera.setCamera({ x: 0, y: 0, zoom: 1 })
  await doubleClick(vera, fridas)
  await remark(vera, 'You are here as a viewer').waitFor()
  await PeoplePanel.open(ana.page)
  await ana.page.getByText('You can change and delete the notes you wrote').waitFor()
  expect(await ana.page.getByRole('switch').count()).toBe(0)

  await frida.choose('Lead', 'Lock the board')
  await ana.page.getByRole('alert').filter({ hasText: 'has locked the board' }).waitFor()
  await ana.surface.focus()
  await ana.page.keyboard.press('n')
  await remark(ana, 'Nothing on it changes until it is unlocked').waitFor()
  expect(await ana.texts()).toEqual(['of Frida'])
})

test('on a phone what is said stays on the screen and clear of the bars', async () => {
  const viewport = { width: 390, height: 844 }
  const { ana } = await fridaAndAna({ viewport, hasTouch: true, isMobile: true })
  await ana.showCanvas()
  await ana.setCamera({ x: 380, y: 0, zoom: 1 })
  const { x, y } = await ana.toScreen(fridas)
  for (let taps = 0; taps < 2; taps += 1) await ana.page.touchscreen.tap(x, y)
  const said = remark(ana, 'Frida wrote this note.')
  await said.waitFor()
  const bubble = await said.locator('..').boundingBox()
  if (!bubble) throw new Error('the remark has no place')
  expect(bubble.x).toBeGreaterThanOrEqual(0)
  expect(bubble.x + bubble.width).toBeLessThanOrEqual(viewport.width)
  expect(bubble.y + bubble.height).toBeLessThanOrEqual(viewport.height - 60)
  const wider = await ana.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBe(0)
})
