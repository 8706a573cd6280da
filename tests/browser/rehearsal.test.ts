import { afterAll, beforeAll, expect, test } from 'vitest'
import { JoinPage } from './pages/JoinPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** What each of the three writes first. */
const firstNotes = [
  'Customers tell their story three times before somebody can help',
  'We answer fast, but not always the question that was asked',
  'A return takes three weeks because two teams approve it',
]

test('a facilitator rehearses with three made-up people; at the end nothing is left of it, here or on the server', async () => {
  const { links } = await stage.workshop('inside-out')
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const opening = frida.page.context().waitForEvent('page')
  await frida.choose('Lead', 'Rehearse with made-up people')
  const tab = await opening
  await tab.waitForURL(/\/w\//)
  const id = new URL(tab.url()).pathname.split('/')[2] ?? ''
  const rehearsal = await new JoinPage(tab).enterAs('Frida')
  await tab.getByText('This is a rehearsal.').waitFor()
  for (const text of firstNotes) await rehearsal.waitForNote(text)
  const token = await tab.evaluate(
    (key) => JSON.parse(sessionStorage.getItem(key) ?? '{}').sessionToken,
    `accord.entry.${id}`,
  )

  await tab.getByRole('button', { name: 'End the rehearsal' }).click()
  await tab.waitForURL((url) => url.pathname === '/')
  await tab.getByText('All of it was deleted.').waitFor()
  expect(await traces(tab, id)).toEqual([])
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${stage.accord.url}/api/workshops/${id}`, { headers })
  expect(answer.status).toBe(401)
  expect(await frida.items()).toEqual([])
})

/** What the browser still knows of a workshop, by where. */
function traces(page: JoinPage['page'], id: string): Promise<string[]> {
  return page.evaluate(async (workshop) => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const stored = [localStorage, sessionStorage].flatMap((storage) =>
      Object.entries(storage).flat(),
    )
    return [...databases, ...stored].filter((text) => text.includes(workshop))
  }, id)
}
