import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

test('a facilitator adds, changes, moves and removes a zone; notes go with it and stay without it; participants have no such menu', async () => {
  const { links } = await stage.workshop()
  const [frida, ana] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  for (const board of [frida, ana]) await board.setCamera({ x: 0, y: 0, zoom: 0.4 })
  const { page } = frida
  const choose = async (at: { x: number; y: number }, entry: string) => {
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page.getByRole('menuitem', { name: entry, exact: true }).click()
  }
  const dialog = page.getByRole('dialog')
  await choose({ x: 200, y: 150 }, 'Add a zone here')
  await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('Ideas')
  await dialog.getByRole('textbox', { name: 'What does it ask?' }).fill('What could we do?')
  await dialog.getByRole('radio', { name: 'Green' }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await ana.page.getByRole('button', { name: 'Outline', exact: true }).click()
  const outline = ana.page.getByRole('complementary', { name: 'Outline' })
  await outline.getByRole('heading', { name: 'Ideas' }).waitFor()
  await outline.getByText('What could we do?').waitFor()

  await frida.writeNoteAt({ x: 1000, y: 800 }, 'on the zone')
  await ana.waitForNote('on the zone')
  const before = await ana.note('on the zone')
  await choose({ x: 300, y: 450 }, 'Change the zone…')
  await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('Better ideas')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await outline.getByRole('heading', { name: 'Better ideas' }).waitFor()

  await page.mouse.click(800, 300, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Move a zone here' }).click()
  await page.getByRole('menuitem', { name: 'Better ideas' }).click()
  // From its corner at 500, 375 to 2000, 750.
  await ana.page.waitForFunction((x) => window.accord.items()[0]?.box.x === x, before.box.x + 1500)
  expect((await ana.note('on the zone')).box.y).toBe(before.box.y + 375)

  await choose({ x: 850, y: 600 }, 'Remove the zone Better ideas')
  await outline.getByRole('heading', { name: 'Better ideas' }).waitFor({ state: 'detached' })
  expect((await ana.note('on the zone')).box.x).toBe(before.box.x + 1500)

  await ana.page.mouse.click(200, 650, { button: 'right' })
  await ana.page.getByRole('menuitem', { name: 'Note', exact: false }).first().waitFor()
  expect(await ana.page.getByRole('menuitem', { name: 'Add a zone here' }).count()).toBe(0)
})
