import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
import { answerConsent, closeRound, openRound, votesPanel } from './pages/votes.ts'
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
  return { frida, ana }
}

const agenda = ({ page }: BoardPage) => page.getByRole('complementary', { name: 'Agenda' })

test('a participant becomes a facilitator where they are, with the note they are typing, and leads', async () => {
  const { frida, ana } = await team()
  const people = await PeoplePanel.open(frida.page)
  await ana.page.mouse.dblclick(700, 600)
  await ana.field.waitFor()
  await ana.page.keyboard.insertText('half a thought')
  await people.choose('Ana', 'Make facilitator')
  await ana.page.getByText('You are a facilitator now').waitFor()
  await ana.page.keyboard.insertText(' and the rest')
  await ana.endTyping()
  await frida.waitForNote('half a thought and the rest')
  await ana.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await agenda(ana)
    .getByText(/^For you: Ask for the rating before/)
    .waitFor()
  await ana.choose('Lead', /^Lock the board/)
  await frida.page.getByText('The board is locked').first().waitFor()
  expect(await ana.page.getByRole('button', { name: 'Unlock the board' }).count()).toBe(1)
})

test('a pause, a led view, a spotlight, a hidden zone and fewer tools reach everybody and end again', async () => {
  const { frida, ana } = await team()
  const choose = async (at: { x: number; y: number }, entry: string) => {
    const point = await frida.toScreen(at)
    await frida.page.mouse.click(point.x, point.y, { button: 'right' })
    await frida.choiceOf(entry)
  }
  const zoneNames = ({ page }: BoardPage) =>
    page.getByRole('complementary', { name: 'Outline' }).getByRole('heading', { level: 3 })
  const outline = ({ page }: BoardPage) =>
    page.getByRole('button', { name: 'Outline', exact: true }).click()

  await frida.choose('Lead', /^Lead everyone’s view/)
  await ana.page.getByText('Following Frida').waitFor()
  const { zoom } = await frida.camera()
  await frida.setCamera({ x: 400, y: 300, zoom })
  await expect.poll(async () => Math.round((await ana.camera()).x)).toBe(400)
  await ana.page.keyboard.press('Escape')
  await ana.page.getByText('Frida leads the view.').waitFor()
  await ana.page.getByRole('button', { name: 'Follow again' }).click()
  await ana.page.getByText('Following Frida').waitFor()
  await frida.page.getByRole('button', { name: 'Stop leading the view' }).click()
  await ana.page.getByText('Following Frida').waitFor({ state: 'detached' })

  await choose({ x: 500, y: 1000 }, 'Spotlight this zone')
  await ana.page.getByText('In the spotlight: 1 Target customers').first().waitFor()
  await outline(ana)
  await zoneNames(ana).filter({ hasText: '1 Target customers' }).waitFor()
  await choose({ x: 500, y: 1000 }, 'Hide until its step')
  await zoneNames(ana).filter({ hasText: '1 Target customers' }).waitFor({ state: 'detached' })
  await ana.page.getByText('In the spotlight').first().waitFor({ state: 'detached' })
  await outline(frida)
  await zoneNames(frida).filter({ hasText: '1 Target customers' }).waitFor()
  await choose({ x: 500, y: 1000 }, 'Show to everyone')
  await zoneNames(ana).filter({ hasText: '1 Target customers' }).waitFor()

  await PeoplePanel.open(frida.page)
  await frida.page.getByRole('button', { name: /What may participants add/ }).click()
  await frida.page.getByRole('option', { name: /: Note$/ }).click()
  const arrow = ana.page.getByRole('button', { name: /^Arrow/ })
  await expect.poll(() => arrow.isDisabled()).toBe(true)
  await frida.page.getByRole('button', { name: 'Allow everything' }).click()
  await expect.poll(() => arrow.isDisabled()).toBe(false)

  await frida.choose('Lead', /^Pause the session/)
  await ana.page.getByText('Paused by Frida').waitFor()
  await expect.poll(() => arrow.isDisabled()).toBe(true)
  await frida.page.getByRole('button', { name: 'Go on', exact: true }).click()
  await ana.page.getByText('Paused by Frida').waitFor({ state: 'detached' })
  const joy = ana.page.locator('[data-celebration]').waitFor()
  await frida.choose('Lead', /^Celebrate/)
  await joy
})

test('the projector shows the step, the time and the way in to a room, follows what it is about, and is nobody', async () => {
  const { frida, ana } = await team()
  await frida.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await agenda(frida)
    .getByRole('button', { name: /^Begin with Welcome/ })
    .click()
  const opened = frida.page.context().waitForEvent('page')
  await frida.choose('Lead', /^Open the projector page/)
  const screen = await opened
  const side = screen.getByRole('complementary', { name: 'For the room' })
  await side.getByRole('heading', { name: 'Welcome and alignment rating' }).waitFor()
  await side.getByRole('timer').waitFor()
  await side.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).waitFor()
  await side.getByText('2 people are here').waitFor()
  await frida.choose('Lead', /^Pause the session/)
  await side.getByText('Paused by Frida').waitFor()
  await ana.page.getByText('Paused by Frida').waitFor()
  await frida.choose('Lead', /^Go on/)
  // A vote takes the place of the step, and its result that of the board, until it is taken away.
  await frida.page.getByRole('button', { name: 'Votes', exact: true }).click()
  await openRound(frida, async () => {
    const dialog = frida.page.getByRole('dialog', { name: 'New vote' })
    await dialog.getByRole('radio', { name: 'Consent' }).check({ force: true })
    await dialog.getByRole('textbox', { name: 'The wording to agree on' }).fill('Within a day.')
  })
  await side.getByRole('heading', { name: 'Within a day.' }).waitFor()
  await side.getByText('0 of 1 have voted').waitFor()
  await answerConsent(ana, 'I can live with it')
  await side.getByText('1 of 1 have voted').waitFor()
  await closeRound(frida, 1)
  const result = screen.getByRole('region', { name: 'Result of the vote' })
  await result.getByText('1 ballot', { exact: true }).waitFor()
  await side.getByRole('heading', { name: 'Welcome and alignment rating' }).waitFor()
  await votesPanel(frida).getByRole('button', { name: 'On the projector' }).click()
  await result.waitFor({ state: 'detached' })
  expect(await screen.getByRole('button').count()).toBe(0)
  await screen.close()
})
