import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished, TestRunner } from 'vitest'
import { type AccordProcess, freePort, startAccord } from '../helpers/accordProcess.ts'
import { openBrowser, openWindow } from '../helpers/openBrowser.ts'
import { createWorkshop } from '../helpers/workshopApi.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { JoinPage } from './pages/JoinPage.ts'
import { createWindowPool, type WindowPool } from './windowPool.ts'

/** A workshop with links that lead to this run's server. */
export interface StagedWorkshop {
  readonly workshopId: string
  readonly joinCode: string
  readonly links: Readonly<Record<'facilitator' | 'participant' | 'viewer', string>>
}

export interface Person {
  readonly name: string
  readonly link: string
  readonly options?: BrowserContextOptions
}

/** One server process for the tests of a file, and the browser of all of them. */
export interface Stage {
  readonly accord: AccordProcess
  workshop(template?: 'blank' | 'inside-out', title?: string): Promise<StagedWorkshop>
  /** A window of a new person, on no page yet, that nobody used before or will use again. */
  window(options?: BrowserContextOptions): Promise<Page>
  /**
   * A new person opens a link, gives a name and is on the board. Within a test the window is emptied for somebody
   * else when the test ends, unless `options` are given.
   */
  enter(person: Person): Promise<BoardPage>
  close(): Promise<void>
}

/** What the files of a worker share: a process a file would cost more than most tests. */
interface House {
  readonly browser: Browser
  /** Always the same, so that the browser knows the scripts it compiled for the file before. */
  readonly port: number
  readonly pool: WindowPool
}

let house: Promise<House> | undefined

async function openHouse(): Promise<House> {
  const [browser, port] = await Promise.all([openBrowser(), freePort()])
  return { browser, port, pool: createWindowPool(browser, `http://127.0.0.1:${port}`) }
}

export async function openStage(): Promise<Stage> {
  house ??= openHouse()
  const { browser, port, pool } = await house
  const accord = await startAccord({ PORT: String(port) })
  const opened: Page[] = []
  const window = async (options?: BrowserContextOptions) => {
    const page = await openWindow(browser, options)
    opened.push(page)
    return page
  }
  return {
    accord,
    window,
    workshop: async (template = 'blank', title = 'Test workshop') => {
      const made = await createWorkshop(accord.url, { template, title })
      const here = (link: string) => linkAt(accord.url, link)
      const { facilitator, participant, viewer } = made.links
      return {
        workshopId: made.workshopId,
        joinCode: made.joinCode,
        links: {
          facilitator: here(facilitator),
          participant: here(participant),
          viewer: here(viewer),
        },
      }
    },
    enter: async ({ link, name, options }) => {
      const page =
        options || !TestRunner.getCurrentTest() ? await window(options) : await lend(pool)
      await page.goto(link)
      return new JoinPage(page).enterAs(name)
    },
    close: async () => {
      for (const page of opened) await page.context().close()
      await accord.remove()
    },
  }
}

/** The link with this run's address: PUBLIC_URL says localhost. */
export function linkAt(url: string, link: string): string {
  const { pathname, hash } = new URL(link)
  return `${url}${pathname}${hash}`
}

/** A window for the time of this test. */
async function lend(pool: WindowPool): Promise<Page> {
  const page = await pool.take()
  onTestFinished(() => pool.giveBack(page))
  return page
}
