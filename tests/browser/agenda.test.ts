import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

async function team() {
  const { links } = await stage.workshop('inside-out')
  const [frida, ana] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
  ])
  return { links, frida, ana }
}

const bar = ({ page }: BoardPage) => page.getByRole('region', { name: 'Current step' })
const agenda = ({ page }: BoardPage) => page.getByRole('complementary', { name: 'Agenda' })
const openAgenda = ({ page }: BoardPage) =>
  page.getByRole('button', { name: 'Agenda', exact: true }).click()
const press = (board: BoardPage, name: string) => bar(board).getByRole('button', { name }).click()
const titles = (board: BoardPage) =>
  agenda(board).getByRole('listitem').locator('p:first-child').allInnerTexts()

test('a facilitator begins the agenda; everybody sees the step, the time and what comes next, and says when they are done', async () => {
  const { frida, ana } = await team()
  await openAgenda(frida)
  await agenda(frida)
    .getByRole('button', { name: /^Begin with Welcome/ })
    .click()
  for (const board of [frida, ana]) {
    await bar(board).getByText('Welcome and alignment rating').waitFor()
    await bar(board).getByText('Next: The opening question, private').waitFor()
    await bar(board)
      .getByRole('timer')
      .filter({ hasText: /^(5:00|4:5\d)$/ })
      .waitFor()
  }
  await agenda(frida)
    .getByText(/^For you: Ask for the rating before/)
    .waitFor()

  await press(ana, 'I’m done')
  await bar(frida).getByText('1 of 1 done').waitFor()
  await press(ana, 'Raise my hand')
  await bar(frida).getByText('Hands up: Ana').waitFor()
  await press(frida, 'Take down Ana’s hand')
  await bar(frida).getByText('Hands up: Ana').waitFor({ state: 'detached' })

  await press(frida, 'Next step')
  await bar(ana).getByText('Next: Reveal and read').waitFor()
  await bar(frida).getByText('0 of 1 done').waitFor()
})

test('the timer is paused, goes on and gets more time; a participant asks for it', async () => {
  const { frida, ana } = await team()
  await openAgenda(frida)
  await agenda(frida)
    .getByRole('button', { name: /^Begin with/ })
    .click()
  await press(frida, 'Pause the timer')
  await bar(ana).getByText('Paused').waitFor()
  const paused = (await bar(ana).getByRole('timer').textContent()) ?? ''
  await press(ana, 'Ask for more time')
  await bar(frida).getByText('One person asks for more time').waitFor()
  await press(frida, 'One minute more')
  await bar(frida).getByText('One person asks for more time').waitFor({ state: 'detached' })
  const [minutes, seconds] = paused.split(':')
  const more = `${Number(minutes) + 1}:${seconds}`
  await bar(ana).getByRole('timer').filter({ hasText: more }).waitFor()
  await press(frida, 'Let the timer go on')
  await bar(ana).getByText('Paused').waitFor({ state: 'detached' })
})

test('steps are put in another order by drag and by menu, changed, added and removed, for everybody', async () => {
  const { frida, ana } = await team()
  await openAgenda(frida)
  await openAgenda(ana)
  const before = await titles(ana)
  const grips = agenda(frida).locator('[title^="Move "]')
  const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()]
  if (!from || !to) throw new Error('the steps cannot be dragged')
  const { mouse } = frida.page
  await mouse.move(from.x + 8, from.y + 8)
  await mouse.down()
  await mouse.move(to.x + 8, to.y + 20, { steps: 8 })
  await mouse.up()
  const dragged = [before[1], before[0], ...before.slice(2)]
  await expect.poll(() => titles(ana)).toEqual(dragged)

  const choose = async (title: string, entry: string) => {
    await agenda(frida)
      .getByRole('button', { name: `What to do with ${title}` })
      .click()
    await frida.page.getByRole('menuitem', { name: entry }).click()
  }
  await choose(before[0] ?? '', 'Move up')
  await expect.poll(() => titles(ana)).toEqual(before)
  await choose('Vote', 'Remove')
  const rest = before.filter((title) => title !== 'Vote')
  await expect.poll(() => titles(ana)).toEqual(rest)
  await choose('Close', 'Change…')
  const dialog = frida.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('Farewell')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await agenda(frida).getByRole('button', { name: 'Add a step' }).click()
  await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('Cake')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => titles(ana)).toEqual([...rest.slice(0, -1), 'Farewell', 'Cake'])
  expect(await agenda(ana).getByRole('button', { name: 'Add a step' }).count()).toBe(0)
})

test('a facilitator calls everybody: they go there and back, who types is asked first; pointers are hidden', async () => {
  const { frida, ana } = await team()
  await ana.setCamera({ x: 0, y: 0, zoom: 1 })
  await frida.setCamera({ x: 2000, y: 1500, zoom: 0.5 })
  await frida.choose('Lead', 'Call everyone here')
  await ana.page.getByText('Frida called everyone here.').waitFor()
  expect(await ana.camera()).toEqual({ x: 2000, y: 1500, zoom: 0.5 })
  await ana.page.getByRole('button', { name: 'Back to where I was' }).click()
  expect(await ana.camera()).toEqual({ x: 0, y: 0, zoom: 1 })

  await ana.page.mouse.dblclick(700, 600)
  await ana.field.waitFor()
  await frida.choose('Lead', 'Call everyone here')
  await ana.page.getByText('Frida calls everyone to another place').waitFor()
  expect(await ana.camera()).toEqual({ x: 0, y: 0, zoom: 1 })
  await ana.page.getByRole('button', { name: 'Go there' }).click()
  await ana.page.waitForFunction(() => window.accord.camera().x === 2000)

  await frida.choose('Lead', 'Hide pointers')
  await frida.choose('Lead', 'Show pointers')
})
