import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import type { Point } from '#shared/geometry'
import { openWindow } from '../../helpers/openBrowser.ts'
import { boardOfNotes } from '../boardOfNotes.ts'
import { handOf, type OpenBoard, others, type RunningBoards } from './contestant.ts'

const folder = fileURLToPath(new URL('../boardPeers/', import.meta.url))

/** What the page of a peer offers under `window.peer`; see boardPeers/README.md. */
interface Peer {
  load(notes: readonly unknown[]): Promise<void>
  showAll(): void
  notePoint(): Point
  showHands(hands: readonly Point[]): void
}

declare global {
  interface Window {
    peer?: Peer
    handsTimer?: number
  }
}

let built: Promise<void> | undefined

/** The page of a peer, built for production and served from here. Installs and builds the peers unless they are there. */
export async function startPeer(page: 'excalidraw' | 'tldraw'): Promise<RunningBoards> {
  built ??= buildPages()
  await built
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    preview: { port: 0, host: '127.0.0.1' },
  })
  const [url] = server.resolvedUrls?.local ?? []
  return {
    open: (browser, notes) => open(browser, `${url}${page}.html`, notes),
    stop: () => server.close(),
  }
}

async function buildPages(): Promise<void> {
  if (!existsSync(`${folder}node_modules/tldraw`)) {
    console.error('Installing the boards to compare with (once, about a minute) …')
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      rolldownOptions: { input: ['excalidraw', 'tldraw'].map((name) => `${folder}${name}.html`) },
    },
  })
}

async function open(browser: Browser, url: string, count: number): Promise<OpenBoard> {
  const page = await openWindow(browser)
  page.setDefaultTimeout(180_000)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.peer !== undefined)
  await page.evaluate((notes) => window.peer?.load(notes), boardOfNotes(count).items)
  const firstPaintMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
      }),
  )
  return {
    page,
    firstPaintMs,
    showAll: () => page.evaluate(() => window.peer?.showAll()),
    notePoint: () => page.evaluate(() => window.peer?.notePoint() ?? { x: 0, y: 0 }),
    moveOthers: () => moveOthers(page),
    close: () => page.context().close(),
  }
}

/** There is no server: the steps are put into the page where a connection would put them. */
async function moveOthers(page: Page) {
  const turns = Array.from({ length: 600 }, (_, turn) =>
    Array.from({ length: others.count }, (_, person) => handOf(person, turn)),
  )
  await page.evaluate(
    ({ turns, everyMs }) => {
      let turn = 0
      window.handsTimer = window.setInterval(() => {
        window.peer?.showHands(turns[turn++ % turns.length] ?? [])
      }, everyMs)
    },
    { turns, everyMs: 1000 / others.perSecond },
  )
  return { stop: () => page.evaluate(() => window.clearInterval(window.handsTimer)) }
}
