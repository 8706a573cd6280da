import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JoinPage } from './pages/JoinPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Of Vite's manifest: the files of what opens later on a board; each is to be a `laterChunk` or `lazyPart`, or nobody fetches it in time. */
function laterFiles(): string[] {
  const manifest = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8')) as Record<
    string,
    { readonly file: string; readonly isDynamicEntry?: boolean }
  >
  return Object.entries(manifest).flatMap(([name, { file, isDynamicEntry }]) =>
    isDynamicEntry && /^(panels|ui|app\/board)\//.test(name) ? [`/${file}`] : [],
  )
}

test('a part that cannot be fetched is said and can be tried again; the others are there before the connection goes', async () => {
  const { links } = await stage.workshop()
  const page = await stage.window()
  await page.route('**/assets/ShareDialog-*.js', (route) => route.abort())
  await page.goto(links.facilitator)
  const board = await new JoinPage(page).enterAs('Frida')
  await page.getByRole('button', { name: 'Share' }).click()
  const failed = page.getByRole('alert').filter({ hasText: 'This could not be opened' })
  await failed.waitFor()
  await page.unrouteAll()
  await failed.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Invite people' }).waitFor({ state: 'detached' })

  await board.waitForRest()
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  expect(laterFiles().length).toBeGreaterThan(15)
  expect(fetched).toEqual(expect.arrayContaining(laterFiles()))
  await page.context().setOffline(true)
  await board.waitForSaveState('offline')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'What would you like to do?' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Agenda', exact: true }).click()
  await page.getByRole('complementary', { name: 'Agenda' }).waitFor()
})
