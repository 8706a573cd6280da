import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type AccordProcess, startAccord } from '../helpers/accordProcess.ts'
import { openBrowser, openWindow } from '../helpers/openBrowser.ts'
import { createWorkshop } from '../helpers/workshopApi.ts'
import type { BoardPage } from './pages/BoardPage.ts'
import { JoinPage } from './pages/JoinPage.ts'

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

/** One server process and one browser for the tests of a file, closed together. */
export interface Stage {
  readonly accord: AccordProcess
  readonly browser: Browser
  workshop(template?: 'blank' | 'inside-out', title?: string): Promise<StagedWorkshop>
  /** A window of a new person, on no page yet. */
  window(options?: BrowserContextOptions): Promise<Page>
  /** A new person opens a link, gives a name and is on the board. */
  enter(person: Person): Promise<BoardPage>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const accord = await startAccord()
  const browser = await openBrowser()
  const window = (options?: BrowserContextOptions) => openWindow(browser, options)
  return {
    accord,
    browser,
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
      const page = await window(options)
      await page.goto(link)
      return new JoinPage(page).enterAs(name)
    },
    close: async () => {
      await browser.close()
      await accord.remove()
    },
  }
}

/** The link with this run's address: PUBLIC_URL says localhost. */
export function linkAt(url: string, link: string): string {
  const { pathname, hash } = new URL(link)
  return `${url}${pathname}${hash}`
}
