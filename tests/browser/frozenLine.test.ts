import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBoardFile } from '../helpers/workshopApi.ts'
import { cardOf, lineWith, openStrategy } from './pages/strategy.ts'
import { linkAt, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('words written offline into a line that is proposed meanwhile come back to their author, and the proposal stands', async () => {
  const strategy = [{ id: 's', kind: 'statement', text: 'We answer within a day' }]
  const file = { format: 'accord-board', version: 1, title: 'Agree', strategy }
  const { links } = await importBoardFile(stage.accord.url, file)
  const enter = (role: 'facilitator' | 'participant', name: string) =>
    stage.enter({ link: linkAt(stage.accord.url, links[role]), name })
  const [frida, ana] = await Promise.all([
    enter('facilitator', 'Frida'),
    enter('participant', 'Ana'),
  ])
  await Promise.all([openStrategy(frida), openStrategy(ana)])
  const line = await lineWith(frida, 'We answer within a day')
  await ana.waitForRest()
  await ana.page.context().setOffline(true)
  await ana.waitForSaveState('offline')
  await cardOf(ana, line)
    .getByRole('textbox', { name: 'Words of the statement' })
    .press('Control+End')
  await ana.page.keyboard.type(', always')
  await cardOf(frida, line).getByRole('button', { name: 'Propose' }).click()
  await cardOf(frida, line).locator('[data-status="proposed"]').waitFor()
  await ana.page.context().setOffline(false)
  const notice = ana.page.getByRole('region', { name: /^Not accepted: a line of the strategy/ })
  await notice.getByText('We answer within a day, always').waitFor()
  for (const board of [frida, ana])
    await expect
      .poll(() =>
        cardOf(board, line).getByRole('textbox', { name: 'Words of the statement' }).inputValue(),
      )
      .toBe('We answer within a day')
  await cardOf(ana, line).locator('[data-status="proposed"]').waitFor()
})
