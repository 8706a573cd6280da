import type { Page } from 'playwright-core'
import { importBoardFile } from '../../helpers/workshopApi.ts'
import type { BoardPage } from '../pages/BoardPage.ts'
import { linkAt, type Stage } from '../stage.ts'

export const zones = [
  { id: 'ideas', title: 'Ideas', prompt: 'What could we do?', x: 0, y: 0, w: 1200, h: 800 },
  { id: 'risks', title: 'Risks', prompt: '', x: 1300, y: 0, w: 1200, h: 800 },
]

export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color?: string
}

/** Two rows in Ideas, one note in Risks, far enough apart that up, down, left and right are clear. */
export const five: readonly Line[] = [
  { text: 'one', x: 40, y: 150 },
  { text: 'two', x: 300, y: 150 },
  { text: 'three', x: 40, y: 420 },
  { text: 'four', x: 300, y: 420 },
  { text: 'risky', x: 1340, y: 150 },
]

/** A board with these notes in two zones, and Frida, who leads, at it. */
export async function openBoardWith(stage: Stage, items: readonly Line[]) {
  const made = await importBoardFile(stage.accord.url, {
    format: 'accord-board',
    version: 1,
    title: 'Offsite',
    zones,
    items: items.map((item) => ({ kind: 'note', w: 200, h: 200, ...item })),
  })
  const links = {
    facilitator: linkAt(stage.accord.url, made.links.facilitator),
    participant: linkAt(stage.accord.url, made.links.participant),
    viewer: linkAt(stage.accord.url, made.links.viewer),
  }
  const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
  return { links, board, page: board.page }
}

/** What a screen reader would say has the focus: its accessible name. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}

/** Puts the focus on the canvas itself, as Tab does, whatever has it now. */
export async function focusCanvas(board: BoardPage): Promise<void> {
  await board.surface.focus()
}
