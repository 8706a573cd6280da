import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoardFile } from '../helpers/workshopApi.ts'
import { violationsInEveryLook } from './axe.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { cardOf, lineWith, moveWords, openStrategy, strategyPanel } from './pages/strategy.ts'
import { answerConsent } from './pages/votes.ts'
import { linkAt, openStage, type Stage } from './stage.ts'
import { waitUntilAlike } from './waitUntilAlike.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** A facilitator and a participant before three notes in a zone. */
async function pair(): Promise<[BoardPage, BoardPage]> {
  const zone = {
    ...{ id: 'goals', title: 'Business goals', prompt: 'What must be true in a year?' },
    ...{ x: 0, y: 0, w: 900, h: 600, exportAs: 'success' },
  }
  const items = ['Answer within a day', 'Fewer calls', 'Own the case'].map((text, n) => ({
    ...{ id: `n${n}`, kind: 'note', text },
    ...{ x: 20 + n * 240, y: 120, w: 200, h: 200 },
  }))
  const file = { format: 'accord-board', version: 1, title: 'Agree', zones: [zone], items }
  const { links } = await importBoardFile(stage.accord.url, file)
  const enter = (role: 'facilitator' | 'participant', name: string) =>
    stage.enter({ link: linkAt(stage.accord.url, links[role]), name })
  return Promise.all([enter('facilitator', 'Frida'), enter('participant', 'Ana')])
}

test('two people write and rank the same moves at once, and see the same; ranking goes by keys alone', async () => {
  const [frida, ana] = await pair()
  await Promise.all([openStrategy(frida), openStrategy(ana)])
  for (const words of ['One owner', 'Two calls', 'Three days']) {
    await strategyPanel(frida).getByRole('button', { name: 'Add a move' }).click()
    await strategyPanel(frida).locator('textarea:focus:placeholder-shown').waitFor()
    await frida.page.keyboard.insertText(words)
  }
  await strategyPanel(ana).getByRole('article', { name: 'Three days' }).waitFor()
  const first = await lineWith(ana, 'One owner')

  // Both write in the same words, one at the end and one at the beginning.
  const fieldOf = (board: BoardPage) =>
    cardOf(board, first).getByRole('textbox', { name: 'Words of the move' })
  await Promise.all([
    fieldOf(frida)
      .press('Control+End')
      .then(() => frida.page.keyboard.type(' for each case')),
    fieldOf(ana)
      .press('Control+Home')
      .then(() => ana.page.keyboard.type('We name: ')),
  ])
  await cardOf(frida, first).getByText('Ana is writing').waitFor()
  for (const board of [frida, ana]) {
    await expect
      .poll(() => fieldOf(board).inputValue(), waits)
      .toBe('We name: One owner for each case')
  }

  // Fields of the same move at the same time.
  const details = (board: BoardPage) =>
    cardOf(board, first).getByRole('button', { name: / details of / })
  await Promise.all([details(frida).click(), details(ana).click()])
  await cardOf(frida, first).getByRole('combobox', { name: 'Owner' }).fill('Ana')
  await frida.page.keyboard.press('Tab')
  await cardOf(ana, first).getByRole('textbox', { name: 'People' }).fill('3')
  await ana.page.keyboard.press('Tab')
  await cardOf(ana, first).getByText('During', { exact: true }).click()
  for (const board of [frida, ana]) {
    await cardOf(board, first).getByText('Ana · 3 people').waitFor()
    await cardOf(board, first)
      .getByRole('checkbox', { name: 'During' })
      .and(board.page.locator(':checked'))
      .waitFor({ state: 'attached' })
  }
  await Promise.all([details(frida).click(), details(ana).click()])

  // What the strategy test asks leads to the field that answers it.
  const other = await lineWith(ana, 'Two calls')
  await cardOf(ana, other).locator('summary', { hasText: 'Not resourced' }).click()
  await cardOf(ana, other)
    .locator('[data-flag="not-resourced"]')
    .getByRole('button', { name: 'Hours a week' })
    .click()
  const hours = cardOf(ana, other).locator('[data-field="hoursPerWeek"] input:focus')
  await hours.fill('4')
  await hours.press('Tab')
  await cardOf(frida, other).getByText('4 h a week').waitFor()

  // By keys alone: the menu of the last one, twice up; meanwhile the other moves the first one down.
  const rank = async (board: BoardPage, words: string, way: 'Move up' | 'Move down') => {
    await strategyPanel(board)
      .getByRole('button', { name: `More about ${words}` })
      .focus()
    await board.page.keyboard.press('Enter')
    await board.page.getByRole('menuitem', { name: way }).focus()
    await board.page.keyboard.press('Enter')
  }
  await Promise.all([
    rank(frida, 'Three days', 'Move up'),
    rank(ana, 'We name: One owner for each case', 'Move down'),
  ])
  await waitUntilAlike([frida, ana], moveWords)
  await expect
    .poll(async () => {
      const words = await moveWords(ana)
      return words.indexOf('Three days') < words.indexOf('We name: One owner for each case')
    }, waits)
    .toBe(true)
})

test('notes become an agreed statement through a consent round; changed afterwards it is a draft again, and says so', async () => {
  const [frida, ana] = await pair()
  // From a note, by its key.
  await ana.surface.focus()
  await ana.page.keyboard.press('Home')
  await ana.page.keyboard.press('Space')
  await ana.page.keyboard.press('Shift+S')
  await strategyPanel(ana).getByRole('article', { name: 'Answer within a day' }).waitFor()
  await openStrategy(frida)
  await strategyPanel(frida).getByRole('article', { name: 'Answer within a day' }).waitFor()
  const line = await lineWith(frida, 'Answer within a day')
  const [card, theirs] = [cardOf(frida, line), cardOf(ana, line)]

  await card.getByRole('button', { name: 'Propose' }).click()
  await theirs.getByText('Its words rest while it is tested.').waitFor()
  expect(await theirs.getByRole('textbox').getAttribute('readonly')).not.toBeNull()
  await card.getByRole('button', { name: 'Ask for consent' }).click()
  await card.getByText('Consent is being asked').waitFor()
  await ana.page.getByRole('button', { name: 'Votes', exact: true }).click()
  await answerConsent(ana, 'I have a concern', 'Who is on call at night?')
  await card.getByText('Consent is being asked: 1 answered.').waitFor()
  await card.getByRole('button', { name: 'Close the vote' }).click()
  await card.locator('[data-status="tested"]').waitFor()
  await card.getByRole('button', { name: 'Agree', exact: true }).click()
  await card.locator('[data-status="agreed"]').waitFor()
  await card.getByText('1 reservation').click()
  await card.getByText('Who is on call at night?').waitFor()
  await strategyPanel(frida).getByText('1 of 1 agreed').waitFor()

  expect(await violationsInEveryLook(frida.page)).toEqual([])

  // Anybody may change it; that makes it a draft, and one press makes it what was agreed.
  await openStrategy(ana)
  await theirs.getByRole('textbox').press('Control+End')
  await ana.page.keyboard.type(', always')
  for (const one of [card, theirs]) {
    await one.locator('[data-status="draft"]').waitFor()
    await one.getByText('It is a draft again.').waitFor()
    await one.locator('q', { hasText: /^Answer within a day$/ }).waitFor()
  }
  await theirs.getByRole('button', { name: 'Put the old wording back' }).click()
  for (const one of [card, theirs]) await one.locator('[data-status="agreed"]').waitFor()

  // Where it came from, on the board.
  await theirs.getByRole('button', { name: 'From 1 note: show it on the board' }).click()
  await ana.selectionBar.waitFor()

  // Put up to be signed by name; on the page of its own it is read with its reservation.
  await strategyPanel(frida).getByRole('tab', { name: 'Sign-off' }).click()
  await strategyPanel(frida)
    .getByRole('button', { name: 'Put the strategy up to be signed' })
    .click()
  await strategyPanel(ana).getByRole('tab', { name: 'Sign-off' }).click()
  await strategyPanel(ana).getByText('1 agreed line', { exact: true }).waitFor()
  await strategyPanel(ana).getByText('I agree', { exact: true }).click()
  await strategyPanel(ana).getByRole('button', { name: 'Sign', exact: true }).click()
  await strategyPanel(frida).locator('[data-answer="agree"]', { hasText: 'Ana' }).waitFor()

  await ana.page.goto(`${ana.page.url().replace(/[?#].*/, '')}/strategy`)
  const reading = ana.page.getByRole('main')
  await reading.getByRole('article', { name: 'Answer within a day' }).waitFor()
  await reading.getByText('Who is on call at night?').waitFor()
  expect(await violationsInEveryLook(ana.page)).toEqual([])
})

const waits = { timeout: 20_000 }
