import type { Browser, Page } from 'playwright-core'
import { openWindow, windowSize } from '../helpers/openBrowser.ts'

/**
 * Windows that are used again. Opening one costs more than anything else in a browser test: 2.3 s of processor time with
 * entering a board, 0.9 s when the window has seen Accord before and the scripts are compiled.
 */
export interface WindowPool {
  /** A window nobody has used, or one that was emptied: no storage, no page, nothing set. */
  take(): Promise<Page>
  /** Empties a window for the next person. */
  giveBack(page: Page): Promise<void>
}

/** @param origin whose storage a used window has */
export function createWindowPool(browser: Browser, origin: string): WindowPool {
  const free: Page[] = []
  return {
    take: async () => free.pop() ?? openWindow(browser),
    giveBack: async (page) => {
      if (await isEmptied(page, origin)) free.push(page)
      else await page.context().close()
    },
  }
}

/** @returns false where the window is not good for another person: closed, or hung up */
async function isEmptied(page: Page, origin: string): Promise<boolean> {
  try {
    await forgetSettings(page)
    await forgetStorage(page, origin)
    return true
  } catch {
    return false
  }
}

async function forgetSettings(page: Page): Promise<void> {
  const context = page.context()
  page.removeAllListeners()
  await page.setViewportSize(windowSize)
  await page.mouse.move(0, 0)
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await context.clearPermissions()
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  })
}

/** What a tab keeps is reached from a page of its origin only; what the browser keeps, best without one. */
async function forgetStorage(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/livez`)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}
