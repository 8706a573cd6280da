import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { cardOf, lineWith, openStrategy, strategyPanel } from './pages/strategy.ts'
import { answerConsent, closeRound, openRound, openRoundOf, resultOf } from './pages/votes.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const written = {
  ana: 'Help within a day',
  bo: 'One owner for each answer',
  cleo: 'Ask the front line',
  dora: 'Say sorry first',
  eli: 'Fewer forms',
}

const bar = ({ page }: BoardPage) => page.getByRole('region', { name: 'Current step' })
const nextStep = (frida: BoardPage) => bar(frida).getByRole('button', { name: 'Next step' }).click()

async function company() {
  const { links } = await stage.workshop('inside-out', 'One session')
  const enter = (name: string, options?: typeof phone) =>
    stage.enter({ link: links.participant, name, ...(options ? { options } : {}) })
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const [ana, bo, cleo] = await Promise.all([enter('Ana'), enter('Bo'), enter('Cleo')])
  const [dora, eli] = await Promise.all([enter('Dora', phone), enter('Eli')])
  return { frida, ana, bo, cleo, dora, eli }
}

type Company = Awaited<ReturnType<typeof company>>

test('a session of one facilitator and five: private writing, reveal, a cluster, a vote, consent, an agreed line; one on a phone, one by keys, one offline in the middle', async () => {
  const people = await company()
  const { frida } = people
  const participants = [people.ana, people.bo, people.cleo, people.dora, people.eli]
  await frida.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await frida.page.getByRole('button', { name: /^Begin with/ }).click()
  await nextStep(frida)
  for (const board of participants) {
    await bar(board).getByText('The opening question, private').waitFor()
    await bar(board)
      .getByText(/^Private: only you see what you write/)
      .waitFor()
  }
  await writePrivately(people)
  await nextStep(frida)
  await bar(frida).getByRole('button', { name: 'Reveal…' }).click()
  await frida.page.getByRole('menuitem', { name: 'Everything' }).click()
  for (const board of [frida, ...participants]) await board.waitForTexts(Object.values(written))
  await cluster(people)
  await vote(people)
  await agree(people)
})

async function writePrivately({ frida, ana, bo, cleo, dora, eli }: Company): Promise<void> {
  await cleo.waitForRest()
  await cleo.page.context().setOffline(true)
  await cleo.waitForSaveState('offline')
  await cleo.writeNoteAt({ x: 1100, y: 1000 }, written.cleo)
  await ana.writeNoteAt({ x: 300, y: 1000 }, written.ana)
  await eli.writeNoteAt({ x: 700, y: 1000 }, written.eli)
  await bo.surface.focus()
  await bo.page.keyboard.press('n')
  await bo.typeAndLeave(written.bo)
  await dora.page.getByRole('button', { name: 'Add a note to Our CX strategy today' }).click()
  await dora.page.getByRole('textbox', { name: 'Text of the note' }).fill(written.dora)
  await dora.page.keyboard.press('Escape')
  await bar(frida).getByText('4 notes hidden, from 4 people').waitFor()
  for (const [board, own] of [
    [ana, written.ana],
    [dora, written.dora],
  ] as const) {
    expect(await board.texts()).toEqual([own])
  }
  await cleo.page.context().setOffline(false)
  await cleo.waitForSaveState('saved')
  await bar(frida).getByText('5 notes hidden, from 5 people').waitFor()
}

async function cluster({ ana, dora }: Company): Promise<void> {
  await ana.clickNote(written.ana)
  await ana.clickNote(written.eli, ['Shift'])
  await ana.page.keyboard.press('Control+g')
  await ana.page.getByRole('textbox', { name: 'Name of the cluster' }).fill('Quick')
  await ana.page.keyboard.press('Enter')
  await dora.page
    .getByRole('complementary', { name: 'Outline' })
    .getByRole('heading', { name: 'Quick', level: 4 })
    .waitFor()
}

async function vote({ frida, ana, bo, cleo, dora, eli }: Company): Promise<void> {
  const dialog = frida.page.getByRole('dialog', { name: 'New vote' })
  await frida.page.getByRole('button', { name: 'Votes', exact: true }).click()
  await openRound(frida, async () => {
    await dialog.getByRole('radio', { name: 'Dot vote' }).check({ force: true })
    await dialog.getByRole('button', { name: /About/ }).click()
    await frida.page.getByRole('option', { name: 'All notes' }).click()
    await dialog.getByRole('textbox', { name: 'Dots for each person' }).fill('1')
  })
  for (const board of [ana, cleo, dora]) {
    await openRoundOf(board)
      .getByRole('button', { name: `One dot more on ${written.ana}` })
      .click()
  }
  await openRoundOf(eli)
    .getByRole('button', { name: `One dot more on ${written.dora}` })
    .click()
  const mine = openRoundOf(bo).getByRole('button', { name: `One dot more on ${written.dora}` })
  await mine.focus()
  await bo.page.keyboard.press('Enter')
  await closeRound(frida, 5)
  for (const board of [frida, ana, bo, cleo, dora, eli]) {
    await expect
      .poll(() => resultOf(board, 'Notes by dots').getByRole('listitem').allInnerTexts())
      .toEqual([`${written.ana}\n3`, `${written.dora}\n2`])
  }
}

/** One line of the strategy: its wording is proposed, asked for and agreed on. */
async function agree({ frida, ana, bo, cleo, dora, eli }: Company): Promise<void> {
  await openStrategy(frida)
  const panel = strategyPanel(frida)
  await panel.getByRole('button', { name: 'Write a statement for 5 What follows for CX' }).click()
  await panel.locator('textarea:focus:placeholder-shown').waitFor()
  const words = 'We help within a day, and say sorry first.'
  await frida.page.keyboard.insertText(words)
  await panel.getByRole('article', { name: words }).waitFor()
  const card = cardOf(frida, await lineWith(frida, words))
  await card.getByRole('button', { name: 'Propose' }).click()
  await card.getByRole('button', { name: 'Ask for consent' }).click()
  for (const board of [ana, cleo, eli]) await answerConsent(board, 'I agree')
  await answerConsent(bo, 'I can live with it')
  await answerConsent(dora, 'I have a concern', 'Not at the weekend')
  await card.getByText('Consent is being asked: 5 answered.').waitFor()
  await card.getByRole('button', { name: 'Close the vote' }).click()
  await card.getByRole('button', { name: 'Agree', exact: true }).click()
  await card.locator('[data-status="agreed"]').waitFor()
  await card.getByText('3 agree').waitFor()
  for (const board of [ana, bo, cleo, dora, eli]) {
    await resultOf(board, 'Reservations').getByText('Not at the weekend').waitFor()
  }
}
