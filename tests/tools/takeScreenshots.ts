/**
 * Takes pictures of every screen at 1440, 1024 and 390 px in light and dark, and the one the README shows:
 * `npm run build && npx tsx tests/tools/takeScreenshots.ts FOLDER`. With FOLDER `.github` it writes only
 * the README's picture.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { sampleBoardFile } from '#shared/templates/sample'
import { JoinPage } from '../browser/pages/JoinPage.ts'
import { startAccord } from '../helpers/accordProcess.ts'
import { openBrowser } from '../helpers/openBrowser.ts'
import { importBoardFile } from '../helpers/workshopApi.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

const folder = process.argv[2] ?? '.github'
mkdirSync(folder, { recursive: true })
const accord = await startAccord()
const browser = await openBrowser()
try {
  const { links } = await importBoardFile(accord.url, sampleBoardFile)
  const { pathname, hash } = new URL(links.participant)
  const address = `${accord.url}${pathname}${hash}`
  if (folder === '.github') await takeForReadme(browser, address)
  else await takeAll(browser, address)
} finally {
  await browser.close()
  await accord.remove()
}

async function takeForReadme(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  await new JoinPage(page).enterAs('Ana Ruiz')
  await page.screenshot({ path: join(folder, 'board.png') })
}

async function takeAll(browser: Browser, address: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of sizes) {
      const context = await browser.newContext({ viewport, colorScheme })
      const page = await context.newPage()
      const take = (name: string) =>
        page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) })
      await takeScreens(page, address, take)
      await context.close()
    }
  }
}

async function takeScreens(
  page: Page,
  address: string,
  take: (name: string) => Promise<unknown>,
): Promise<void> {
  await page.goto(accord.url)
  await page.getByRole('button', { name: 'Start workshop' }).waitFor()
  await take('home')
  await page.goto(address)
  await page.getByLabel('Your name').waitFor()
  await take('join')
  await new JoinPage(page).enterAs('Ana Ruiz')
  await take('board')
}
