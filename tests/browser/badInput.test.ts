import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HomePage } from './pages/HomePage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

/** Said alike of a workshop that never was and of a token that is wrong, so that nobody can ask which workshops exist. */
const unknownLink = 'This link does not lead to a workshop'

/** Opens an address and waits for the page that says why it leads nowhere. */
async function openProblem(address: string, heading: string): Promise<Page> {
  const page = await stage.window()
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  return page
}

/** The way on that every such page offers: the join code. */
async function joinByCodeFrom(page: Page, joinCode: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Join with a code' }).click()
  await page.getByLabel('Join code').fill(joinCode)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await new JoinPage(page).enterAs(name)
}

test('an unknown workshop says so, and the start page is one press away', async () => {
  const address = `${stage.accord.url}/w/AAAAAAAAAAAAAAAA#${'A'.repeat(22)}`
  const page = await openProblem(address, unknownLink)
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: 'Start workshop' }).waitFor()
})

test('a wrong token says the link leads nowhere, and the join code still leads in', async () => {
  const { joinCode, links } = await stage.workshop()
  const [address] = links.participant.split('#')
  const page = await openProblem(`${address}#${'x'.repeat(22)}`, unknownLink)
  await joinByCodeFrom(page, joinCode, 'Ana')
})

test('a link without its token says what is missing, and the join code still leads in', async () => {
  const { joinCode, links } = await stage.workshop()
  const [address = ''] = links.participant.split('#')
  const page = await openProblem(address, 'This address needs its link')
  await joinByCodeFrom(page, joinCode, 'Ana')
})

test('an address that is no page says so', async () => {
  await openProblem(`${stage.accord.url}/w/a/b/c`, 'There is no page here')
  const page = await openProblem(`${stage.accord.url}/nowhere`, 'There is no page here')
  await page.getByRole('button', { name: 'Start page' }).click()
  await page.getByRole('button', { name: 'Start workshop' }).waitFor()
})

test('a join code that cannot be one, and one nobody has, are told apart; the right one then works', async () => {
  const { joinCode } = await stage.workshop()
  const page = await stage.window()
  await page.goto(`${stage.accord.url}/join`)
  const code = page.getByLabel('Join code')
  const join = page.getByRole('button', { name: 'Join', exact: true })
  await code.fill('hello')
  await join.click()
  await page.getByText('A join code has eight letters and digits').waitFor()
  expect(await code.getAttribute('aria-invalid')).toBe('true')

  await code.fill('ZZZZ-9999')
  await join.click()
  await page.getByText('No workshop has this code').waitFor()

  await code.fill(joinCode.toLowerCase().replace('-', ' '))
  await join.click()
  await new JoinPage(page).enterAs('Ana')
})

const badFiles = [
  { name: 'notes.txt', text: 'just words', says: '“notes.txt” is not a board file' },
  { name: 'other.json', text: '{"format": "other"}', says: '“other.json” is not a board file' },
  { name: 'list.json', text: '[1, 2, 3]', says: '“list.json” is not a board file' },
  { name: 'huge.json', text: ' '.repeat(32 * 1024 * 1024 + 1), says: '“huge.json” is too large' },
] as const

test('files that are not board files are named and refused, and a good one opens afterwards', async () => {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  const home = new HomePage(page)
  for (const { name, text, says } of badFiles) {
    await home.openFile(name, text)
    await page.getByRole('alert').getByText(says).waitFor()
  }
  await home.openFile('good.json', boardFile(0))
  const board = await new JoinPage(page).enterAs('Frida')
  await board.waitForTexts(['kept'])
})

test('a board file with a place beyond all numbers is refused by name, and nothing is opened', async () => {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  await new HomePage(page).openFile('far.json', boardFile(0, 1e308))
  await page.getByRole('alert').getByText('“far.json” is not a board file').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain(
    'Nothing was opened. What does not fit: items',
  )
})

test('a link opened while the server does not answer says so, and leads in when it does', async () => {
  const { links } = await stage.workshop()
  const guest = await stage.window()
  await guest.route('**/api/**', (route) => route.abort())
  await guest.goto(links.participant)
  await guest.getByRole('heading', { name: 'The server does not answer' }).waitFor()
  await guest.unroute('**/api/**')
  await guest.getByRole('button', { name: 'Try again' }).click()
  await new JoinPage(guest).enterAs('Ana')
})

test('starting while the server is away says so and keeps what was filled in; then it works', async () => {
  const page = await stage.window()
  await page.goto(stage.accord.url)
  await page.getByLabel('Title').fill('Patience')
  await stage.accord.stop()
  try {
    await page.getByRole('button', { name: 'Start workshop' }).click()
    await page.getByText('The server did not answer.').waitFor()
  } finally {
    await stage.accord.start()
  }
  expect(await page.getByLabel('Title').inputValue()).toBe('Patience')
  await page.getByRole('button', { name: 'Start workshop' }).click()
  await new JoinPage(page).enterAs('Frida')
  await page.getByRole('heading', { name: 'Patience' }).waitFor()
})

const hostile = [
  '<img src=x onerror="window.wasHit = 1">',
  'javascript:window.wasHit=1',
  '\u202Eevil\u202C "></title><script>window.wasHit=1</script>',
]

test('hostile words in title, name and note are shown as words; nothing runs and no page breaks its security policy', async () => {
  const said: string[] = []
  for (const words of hostile) {
    const { links } = await stage.workshop('inside-out', words)
    const page = await stage.window()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(error.message))
    const answer = await page.goto(links.facilitator)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'")
    const board = await new JoinPage(page).enterAs(words)
    await board.setCamera({ x: 0, y: 0, zoom: 1 })
    await board.writeNoteAt({ x: 500, y: 400 }, words)
    await board.waitForNote(words)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(words.slice(0, 5))
    await page.getByRole('button', { name: '1 person is here' }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: words.slice(1, 6) })
      .waitFor()
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.goto(stage.accord.url)
    await page.getByRole('heading', { name: 'Go on where you were' }).waitFor()
    await page.goto(`${stage.accord.url}/join`)
    await page.getByLabel('Join code').waitFor()
    expect(await page.evaluate(() => 'wasHit' in window)).toBe(false)
  }
  expect(said).toEqual([])
})

/** A board file with one note at each of these places (x). JSON has no way to say Infinity, but 1e308 it has. */
function boardFile(...places: readonly number[]): string {
  const items = places.map((x) => ({ kind: 'note', x, y: 0, w: 200, h: 200, text: 'kept' }))
  return JSON.stringify({
    format: 'accord-board',
    version: 1,
    title: 'From a file',
    zones: [],
    items,
  })
}
