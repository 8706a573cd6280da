import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const bar = ({ page }: BoardPage) => page.getByRole('region', { name: 'Current step' })

test('people write privately, nobody else sees it, it survives a reload, and a reveal shows all of it without names', async () => {
  const { links } = await stage.workshop('inside-out')
  const [frida, ana, ben] = await Promise.all([
    stage.enter({ link: links.facilitator, name: 'Frida' }),
    stage.enter({ link: links.participant, name: 'Ana' }),
    stage.enter({ link: links.participant, name: 'Ben' }),
  ])
  await frida.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  // Its first step is private, and nobody's name is on what is written in it.
  await frida.page.getByRole('button', { name: /^Begin with/ }).click()
  for (const board of [ana, ben]) {
    await bar(board)
      .getByText(/^Private: only you see what you write/)
      .waitFor()
  }
  // Whoever leads is told once what that means, in this browser never again; nobody else is.
  const hint = (board: BoardPage) =>
    bar(board).getByText(/^Nobody sees these notes until you reveal them/)
  await hint(frida).waitFor()
  expect(await hint(ana).count()).toBe(0)
  await bar(frida)
    .getByRole('button', { name: /^Got it/ })
    .click()
  await hint(frida).waitFor({ state: 'detached' })
  const kept = () => frida.page.evaluate(() => localStorage.getItem('accord.preferences'))
  await expect.poll(kept).toContain('"seenHints":["private"')
  await ana.writeNoteAt({ x: 300, y: 300 }, 'Said by Ana')
  await ben.writeNoteAt({ x: 700, y: 300 }, 'Said by Ben')
  await bar(frida).getByText('2 notes hidden, from 2 people').waitFor()
  expect([await ana.texts(), await ben.texts(), await frida.texts()]).toEqual([
    ['Said by Ana'],
    ['Said by Ben'],
    [],
  ])
  await ana.page.reload()
  await ana.waitUntilReady()
  await ana.waitForTexts(['Said by Ana'])

  await bar(frida).getByRole('button', { name: 'Reveal…' }).click()
  await frida.page.getByRole('menuitem', { name: 'Everything' }).click()
  for (const board of [frida, ana, ben]) await board.waitForTexts(['Said by Ana', 'Said by Ben'])
  await frida.page.keyboard.press('Escape')
  await frida.page.getByRole('button', { name: 'Outline', exact: true }).click()
  await frida.page
    .getByRole('complementary', { name: 'Outline' })
    .getByRole('button', { name: /^Said by Ana, Anonymous/ })
    .waitFor()
})
