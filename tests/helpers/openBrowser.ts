import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserPath } from './browserPath.ts'

export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium that talks to nobody but the pages it is sent to. @param executablePath the tests' own if absent */
export function openBrowser(executablePath = browserPath()): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: browserArguments,
  })
}

/** The window most people have. */
export const windowSize = { width: 1440, height: 900 }

/** A window of a new person: own storage, and waits that give up early enough to say what they waited for. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: windowSize, ...options })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}
