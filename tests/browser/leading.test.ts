import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'
import { PeoplePanel } from './pages/PeoplePanel.ts'
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
  await ana.choose('More', /^Lock the board/)
  await frida.page.getByText('The board is locked').first().waitFor()
  expect(await ana.page.getByRole('button', { name: 'Unlock the board' }).count()).toBe(1)
})
