import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoardFile } from '../helpers/workshopApi.ts'
import { violations } from './axe.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
import {
  answerConsent,
  closeRound,
  openRound,
  openRoundOf,
  resultOf,
  votesPanel,
} from './pages/votes.ts'
import { linkAt, openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const words = ['alpha', 'beta', 'gamma', 'delta', 'omega']

/** A facilitator and two participants before five notes. */
async function team() {
  const items = words.map((text, n) => ({
    ...{ id: `n${n}`, kind: 'note', text },
    ...{ x: 20 + n * 220, y: 220, w: 200, h: 200 },
  }))
  const file = { format: 'accord-board', version: 1, title: 'Votes', zones: [], items }
  const { links } = await importBoardFile(stage.accord.url, file)
  const enter = (role: 'facilitator' | 'participant', name: string) =>
    stage.enter({ link: linkAt(stage.accord.url, links[role]), name })
  return Promise.all([
    enter('facilitator', 'Frida'),
    enter('participant', 'Ana'),
    enter('participant', 'Bo'),
  ])
}

test('three people vote blind, one of them by keys alone, and see one result; then they look for consent, with a reservation', async () => {
  const [frida, ana, bo] = await team()
  const dialog = frida.page.getByRole('dialog', { name: 'New vote' })
  await frida.page.getByRole('button', { name: 'Votes', exact: true }).click()
  await openRound(frida, async () => {
    await dialog.getByText('Suggested for so many notes: 2.').waitFor()
    await dialog.getByRole('textbox', { name: 'Dots for each person' }).fill('4')
  })

  // The round comes to them by itself. One dot on the note, two in the list.
  await openRoundOf(ana).getByText('4 of 4 dots left').waitFor()
  await ana.page.locator('[title="One dot more (+)"]').first().click()
  await openRoundOf(ana).getByRole('button', { name: 'One dot more on alpha' }).click()
  await openRoundOf(ana).getByRole('button', { name: 'One dot more on omega' }).click()
  await openRoundOf(ana).getByText('1 of 4 dots left').waitFor()
  await openRoundOf(ana).getByText('Your ballot is kept').waitFor()

  expect(await violations(ana.page)).toEqual([])

  await openRoundOf(bo).getByText('4 of 4 dots left').waitFor()
  await bo.surface.focus()
  for (const key of ['Home', '+', '+', '+', '+', 'End', '+', 'Home', '-']) {
    await bo.page.keyboard.press(key)
  }
  await openRoundOf(bo).getByText('1 of 4 dots left').waitFor()
  await openRoundOf(bo).getByText('Your ballot is kept').waitFor()
  await openRoundOf(frida).getByText('2 of 2 have voted').waitFor()
  // Nothing of Bo's is anywhere on Ana's page, nor on that of whoever leads.
  expect(await resultOf(ana, 'Notes by dots').count()).toBe(0)
  expect(await frida.page.getByText('alpha', { exact: true }).count()).toBe(0)

  await closeRound(frida, 2)
  for (const board of [frida, ana, bo]) {
    await expect
      .poll(() => resultOf(board, 'Notes by dots').getByRole('listitem').allInnerTexts(), waits)
      .toEqual(['alpha\n4', 'omega\n2'])
  }
  await votesPanel(ana).getByRole('button', { name: 'As a table' }).click()
  await votesPanel(ana).getByRole('row', { name: 'alpha 4 2' }).waitFor()

  await openRound(frida, async () => {
    await dialog.getByRole('radio', { name: 'Consent' }).check({ force: true })
    await dialog.getByRole('textbox', { name: 'The wording to agree on' }).fill('Within a day.')
  })
  // Two people without a device agree, a third has a concern: entered by keys alone.
  const more = frida.page.getByRole('dialog', { name: 'The room’s votes' })
  await PeoplePanel.open(frida.page)
  const people = frida.page.getByRole('complementary', { name: 'People' })
  await people.getByRole('textbox', { name: 'People in the room without a device' }).fill('7')
  await people.getByRole('button', { name: 'Set', exact: true }).click()
  await people.getByRole('switch', { name: 'I write for the room' }).waitFor({ state: 'attached' })
  await frida.page.getByRole('button', { name: 'Votes', exact: true }).click()
  await openRoundOf(frida).getByRole('button', { name: 'Enter the room’s votes…' }).click()
  await more.getByRole('textbox', { name: 'I agree' }).focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'Tab', 'Tab', 'ArrowUp', 'Tab']) {
    await frida.page.keyboard.press(key)
  }
  await frida.page.keyboard.type('Nobody asked us.')
  await more.getByText('3 of 7 have answered').waitFor()
  expect(await violations(frida.page)).toEqual([])
  await more.getByRole('button', { name: 'Enter', exact: true }).click()
  await openRoundOf(frida).getByText('3 of the votes are the room’s.').waitFor()
  expect(await ana.page.getByText('Nobody asked us.').count()).toBe(0)
  await answerConsent(ana, 'I agree')
  await answerConsent(bo, 'I have a concern')
  await openRoundOf(bo).getByText('Say why, so that it can be kept.').waitFor()
  await answerConsent(bo, 'I have a concern', 'Who is on call?')
  await closeRound(frida, 5, 9)
  for (const board of [frida, ana, bo]) {
    await votesPanel(board).getByText('5 ballots, 3 of them from the room').waitFor()
    await resultOf(board, 'Reservations').getByText('I have a concern · Room').waitFor()
    await resultOf(board, 'Reservations').getByText('Who is on call?').waitFor()
    await resultOf(board, 'Reservations').getByText('I have a concern · Bo').waitFor()
  }
})

const waits = { timeout: 20_000 }
