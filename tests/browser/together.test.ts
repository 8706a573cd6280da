import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage, type StagedWorkshop } from './stage.ts'
import { waitUntilAlike } from './waitUntilAlike.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

interface Team {
  readonly workshop: StagedWorkshop
  readonly frida: BoardPage
  readonly ana: BoardPage
}

/** The facilitator Frida and the participant Ana, both on the board at 100 %. */
async function team(): Promise<Team> {
  const workshop = await stage.workshop()
  const [frida, ana] = await Promise.all([
    stage.enter({ link: workshop.links.facilitator, name: 'Frida' }),
    stage.enter({ link: workshop.links.participant, name: 'Ana' }),
  ])
  for (const board of [frida, ana]) await board.setCamera({ x: 0, y: 0, zoom: 1 })
  return { workshop, frida, ana }
}

test("another person's pointer is seen with its name, and gone when it leaves the board", async () => {
  const { frida, ana } = await team()
  const around = { x: 560, y: 360, width: 160, height: 80 }
  const picture = async () => (await ana.page.screenshot({ clip: around })).toString('base64')
  await ana.page.mouse.move(300, 700)
  const without = await picture()

  await frida.page.mouse.move(600, 390)
  await ana.page.waitForFunction(() => window.accord.people()[0]?.pointer !== undefined)
  const [person] = await ana.people()
  expect(person).toMatchObject({ name: 'Frida', role: 'facilitator', pointer: { x: 600, y: 390 } })
  await expect.poll(picture).not.toBe(without)

  await frida.page.getByRole('button', { name: 'Share' }).hover()
  await ana.page.waitForFunction(() => window.accord.people()[0]?.pointer === undefined)
  await expect.poll(picture).toBe(without)
})

test("another person's selection is seen", async () => {
  const { frida, ana } = await team()
  await frida.writeNoteAt({ x: 500, y: 300 }, 'picked')
  await frida.page.keyboard.press('Escape')
  await ana.waitForNote('picked')
  await frida.clickNote('picked')
  const id = await frida.idOf('picked')
  await ana.page.waitForFunction(
    (picked) => window.accord.people()[0]?.selection.includes(picked),
    id,
  )
})

test('the list of people says who is here and who left', async () => {
  const { frida, ana } = await team()
  await frida.page.getByRole('button', { name: '2 people are here' }).click()
  const panel = frida.page.getByRole('complementary', { name: 'People' })
  const people = panel.getByRole('listitem')
  await people.filter({ hasText: 'Frida (you)' }).filter({ hasText: 'Here' }).waitFor()
  await people.filter({ hasText: 'Ana' }).filter({ hasText: 'Here' }).waitFor()
  await ana.page.context().close()
  await people.filter({ hasText: 'Ana' }).filter({ hasText: 'Away' }).waitFor()
  await frida.page.getByRole('button', { name: '1 person is here' }).waitFor()
})

test('two people who type into one note at once both keep their letters and their carets', async () => {
  const { frida, ana } = await team()
  // Frida facilitates, so she may write in a note of somebody else.
  await ana.writeNoteAt({ x: 500, y: 300 }, '[]')
  await frida.waitForNote('[]')
  for (const board of [frida, ana]) {
    await board.clickNote('[]')
    await board.page.keyboard.press('Enter')
    await board.field.waitFor()
  }
  await frida.page.keyboard.press('Home')
  await Promise.all([
    frida.page.keyboard.type('abcdefghijklmnopqrst', { delay: 20 }),
    ana.page.keyboard.type('12345678901234567890', { delay: 20 }),
  ])
  const both = 'abcdefghijklmnopqrst[]12345678901234567890'
  for (const board of [frida, ana]) {
    await board.waitForNote(both)
    expect(await board.field.inputValue()).toBe(both)
  }
})

test('a note in the hand lies still in the document until it is let go', async () => {
  const { frida, ana } = await team()
  await frida.writeNoteAt({ x: 400, y: 300 }, 'carried')
  await ana.waitForNote('carried')
  const { box } = await ana.note('carried')
  const where = { x: 620, y: 220, width: 240, height: 220 }
  const picture = async () => (await ana.page.screenshot({ clip: where })).toString('base64')
  const before = await picture()

  await frida.carryNote('carried', { x: 340, y: 30 })
  await expect.poll(picture).not.toBe(before)
  expect((await ana.note('carried')).box).toEqual(box)
  expect((await frida.note('carried')).box).toEqual(box)

  await frida.page.mouse.up()
  await ana.page.waitForFunction((x) => window.accord.items()[0]?.box.x === x, box.x + 340)
})

test('on a locked board a participant cannot write and is told; unlocked, they can', async () => {
  const { frida, ana } = await team()
  await ana.writeNoteAt({ x: 400, y: 300 }, 'before the lock')
  await frida.choose('Lead', 'Lock the board')
  await ana.page.getByText('The facilitator has locked the board.').waitFor()
  await ana.page.getByRole('toolbar', { name: 'New note' }).waitFor({ state: 'detached' })

  await ana.page.mouse.dblclick(800, 300)
  await ana.page.keyboard.press('n')
  await ana.clickNote('before the lock')
  await ana.page.keyboard.press('Delete')
  await ana.dragNote('before the lock', { x: 200, y: 0 })
  await frida.writeNoteAt({ x: 700, y: 600 }, 'under lock')
  await ana.waitForTexts(['before the lock', 'under lock'])
  await frida.waitForTexts(['before the lock', 'under lock'])
  expect(await ana.field.count()).toBe(0)

  await frida.page.getByRole('button', { name: 'Unlock the board' }).click()
  await ana.page.getByText('The facilitator has locked the board.').waitFor({ state: 'detached' })
  await ana.setCamera({ x: 0, y: 0, zoom: 1 })
  await ana.writeNoteAt({ x: 900, y: 300 }, 'after the lock')
  await frida.waitForNote('after the lock')
})

test('who is typing when the board is locked keeps what was typed until then, and the field closes', async () => {
  const { frida, ana } = await team()
  await ana.page.mouse.dblclick(400, 300)
  await ana.field.waitFor()
  await ana.page.keyboard.insertText('typed in time')
  await frida.waitForNote('typed in time')
  await frida.choose('Lead', 'Lock the board')
  await ana.page.getByText('The facilitator has locked the board.').waitFor()
  await ana.field.waitFor({ state: 'detached' })
  await ana.waitForSaveState('saved')
  await frida.waitForTexts(['typed in time'])
})

test('a viewer sees everything and changes nothing', async () => {
  const { workshop, frida } = await team()
  await frida.writeNoteAt({ x: 400, y: 300 }, 'to be seen')
  const viewer = await stage.enter({ link: workshop.links.viewer, name: 'Vera' })
  await viewer.waitForNote('to be seen')
  expect(await viewer.page.getByRole('toolbar', { name: 'New note' }).count()).toBe(0)
  await viewer.setCamera({ x: 0, y: 0, zoom: 1 })
  await viewer.page.mouse.dblclick(900, 300)
  await viewer.page.keyboard.press('n')
  await viewer.clickNote('to be seen')
  await viewer.page.keyboard.press('Delete')
  await viewer.dragNote('to be seen', { x: 200, y: 0 })
  expect(await viewer.texts()).toEqual(['to be seen'])
  expect(await viewer.field.count()).toBe(0)
  await frida.waitForTexts(['to be seen'])
  await viewer.waitForSaveState('saved')
})

test('a title the facilitator changes reaches the others; they cannot change it', async () => {
  const { frida, ana } = await team()
  await frida.page.getByRole('button', { name: 'Test workshop, rename' }).click()
  await frida.page.getByRole('textbox', { name: 'Title of the workshop' }).fill('Strategy 2027')
  await frida.page.keyboard.press('Enter')
  await ana.page.getByRole('heading', { name: 'Strategy 2027' }).waitFor()
  await ana.page.waitForFunction(() => document.title === 'Strategy 2027 · Accord')
  expect(await ana.page.getByRole('button', { name: /rename/ }).count()).toBe(0)
})

/** Both have the same notes selected. */
async function bothSelect(boards: readonly BoardPage[], texts: readonly string[]): Promise<void> {
  for (const board of boards) {
    await board.page.keyboard.press('Escape')
    for (const text of texts) await board.clickNote(text, ['Shift'])
  }
}

test('two people who move the same selection at once: every note lies where one of them put it, for both alike', async () => {
  const { frida, ana } = await team()
  for (const [index, text] of ['one', 'two'].entries())
    await frida.writeNoteAt({ x: 400 + index * 240, y: 300 }, text)
  await ana.waitForTexts(['one', 'two'])
  const [start] = [await frida.note('one')]
  await bothSelect([frida, ana], ['one', 'two'])
  await Promise.all([
    frida.carryNote('one', { x: 0, y: 160 }),
    ana.carryNote('two', { x: 0, y: 320 }),
  ])
  await Promise.all([frida.page.mouse.up(), ana.page.mouse.up()])
  for (const board of [frida, ana]) await board.waitForSaveState('saved')
  const places = async (board: BoardPage) =>
    (await board.items()).map(({ text, box }) => `${text} ${box.x} ${box.y} ${box.w}`).sort()
  await waitUntilAlike([frida, ana], places)
  const [one, two] = [await frida.note('one'), await frida.note('two')]
  expect(one.box.y).toBeGreaterThan(start.box.y)
  // One of the two wins for all of it: the selection keeps its form.
  expect(two.box.y - one.box.y).toBe(0)
  expect(two.box.x - one.box.x).toBe(240)
})

test('who undoes while the other types takes back only their own act, and the other loses no letter', async () => {
  const { frida, ana } = await team()
  await ana.writeNoteAt({ x: 400, y: 300 }, 'shared')
  await frida.waitForNote('shared')
  await frida.dragNote('shared', { x: 300, y: 0 })
  await ana.page.waitForFunction(() => window.accord.items()[0]?.box.x === 600)
  await ana.clickNote('shared')
  await ana.page.keyboard.press('Enter')
  await ana.field.waitFor()
  await ana.page.keyboard.press('End')
  await Promise.all([
    ana.page.keyboard.type(' words go on', { delay: 25 }),
    frida.page.keyboard.press('Control+z'),
  ])
  for (const board of [frida, ana]) {
    await board.waitForNote('shared words go on')
    await expect.poll(async () => (await board.note('shared words go on')).box.x).toBe(300)
  }
  expect(await ana.field.inputValue()).toBe('shared words go on')
})

test('a note deleted while the other types in it is gone for both; undo brings it back with the words typed until then', async () => {
  const { frida, ana } = await team()
  await ana.writeNoteAt({ x: 400, y: 300 }, 'doomed')
  await frida.waitForNote('doomed')
  await ana.clickNote('doomed')
  await ana.page.keyboard.press('Enter')
  await ana.field.waitFor()
  await ana.page.keyboard.insertText(' but dear')
  await frida.waitForNote('doomed but dear')
  await frida.clickNote('doomed but dear')
  await frida.page.keyboard.press('Delete')
  await ana.field.waitFor({ state: 'detached' })
  await ana.waitForTexts([])
  await frida.page.keyboard.press('Control+z')
  for (const board of [frida, ana]) {
    await board.waitForNote('doomed but dear')
    await board.waitForSaveState('saved')
  }
})
