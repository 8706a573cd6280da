import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardPage } from './pages/BoardPage.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(() => stage?.close())

const offlineTexts = [1, 2, 3, 4, 5].map((number) => `offline ${number}`)

async function writeFive(board: BoardPage): Promise<void> {
  await board.setCamera({ x: 0, y: 0, zoom: 1 })
  for (const [index, text] of offlineTexts.entries())
    await board.writeNoteAt({ x: 220 + index * 210, y: 300 }, text)
}

test('five notes written while the server is away survive closing the tab, and are saved once each when it is back', async () => {
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  const context = ana.page.context()
  const address = ana.page.url()
  await ana.waitForRest()

  await stage.accord.stop()
  await ana.waitForSaveState('offline')
  await writeFive(ana)
  await ana.saveStatus.getByText(/^Offline, \d+ changes kept on this device$/).waitFor()
  await ana.page.close()

  const standIn = await servePageFiles(Number(new URL(stage.accord.url).port))
  const page = await context.newPage()
  await page.goto(address)
  const again = new BoardPage(page)
  await again.waitUntilReady()
  await again.waitForTexts(offlineTexts)
  await again.waitForSaveState('offline')
  await again.saveStatus.getByText(/^Offline, \d+ changes kept on this device$/).waitFor()

  await standIn.close()
  await stage.accord.start()
  await again.waitForSaveState('saved')
  await frida.waitForTexts(offlineTexts)
  await again.waitForTexts(offlineTexts)
})

test('a browser that goes offline says so with the count, keeps the work, and merges it on return', async () => {
  const { links } = await stage.workshop()
  const frida = await stage.enter({ link: links.facilitator, name: 'Frida' })
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await ana.waitForRest()
  await ana.page.context().setOffline(true)
  await ana.waitForSaveState('offline')
  await writeFive(ana)
  await ana.saveStatus.getByText(/^Offline, \d+ changes kept on this device$/).waitFor()
  await frida.writeNoteAt({ x: 300, y: 700 }, 'meanwhile')
  await frida.waitForSaveState('saved')

  await ana.page.context().setOffline(false)
  await ana.waitForSaveState('saved')
  for (const board of [frida, ana]) await board.waitForTexts([...offlineTexts, 'meanwhile'])
})

test('"Saved" is never said while the server is frozen', async () => {
  const { links } = await stage.workshop()
  const ana = await stage.enter({ link: links.participant, name: 'Ana' })
  await ana.setCamera({ x: 0, y: 0, zoom: 1 })
  await ana.writeNoteAt({ x: 300, y: 300 }, 'before the frost')
  await ana.waitForSaveState('saved')
  await watchSaveState(ana)

  stage.accord.freeze()
  try {
    await ana.writeNoteAt({ x: 600, y: 300 }, 'in the frost')
    await ana.waitForSaveState('offline')
    await ana.saveStatus.getByText(/^Offline, \d+ changes? kept on this device$/).waitFor()
    expect(await seenSaveStates(ana)).not.toContain('saved')
  } finally {
    stage.accord.thaw()
  }
  await ana.waitForSaveState('saved')
  const witness = await stage.enter({ link: links.facilitator, name: 'Frida' })
  await witness.waitForTexts(['before the frost', 'in the frost'])
})

/** Only the built page on the server's port, as a proxy that keeps it would give it: no requests, no sync. */
async function servePageFiles(port: number): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith('/api/')) return response.writeHead(502).end()
    const file = path.startsWith('/assets/') ? path : '/index.html'
    response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream')
    return createReadStream(`dist/client${file}`).pipe(response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Notes every save state the page shows from the next change to the board on. */
async function watchSaveState(board: BoardPage): Promise<void> {
  await board.saveStatus.evaluate((status) => {
    const before = window.accord.items().length
    const seen: string[] = []
    Object.assign(window, { seenSaveStates: seen })
    const look = () => {
      if (window.accord.items().length === before) return
      seen.push(status.getAttribute('data-save') ?? '', window.accord.saved())
    }
    new MutationObserver(look).observe(status, { attributes: true, childList: true, subtree: true })
    setInterval(look, 20)
  })
}

function seenSaveStates(board: BoardPage): Promise<string[]> {
  return board.page.evaluate(() => [
    ...new Set((window as unknown as { seenSaveStates: string[] }).seenSaveStates),
  ])
}
