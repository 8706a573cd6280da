import type { Browser, Page } from 'playwright-core'
import type { Point } from '#shared/geometry'

/** The window all boards are measured in, CSS px. */
export const windowSize = { width: 1440, height: 900 } as const

/** How many other people move, and how often each of them says where they are. */
export const others = { count: 10, perSecond: 30 } as const

/** A board program that can be compared. */
export interface BoardContestant {
  readonly name: 'Accord' | 'Excalidraw' | 'tldraw'
  /** Starts whatever serves its pages. */
  start(): Promise<RunningBoards>
}

export interface RunningBoards {
  /** A window with a board of that many notes, all in view and at rest. */
  open(browser: Browser, notes: number): Promise<OpenBoard>
  stop(): Promise<void>
}

export interface OpenBoard {
  readonly page: Page
  /** From asking for the page to the first picture with every note, ms. */
  readonly firstPaintMs: number
  /** Everything in view, as it was at first. */
  showAll(): Promise<void>
  /** Middle of a note near the middle of the window, in CSS px of the window. */
  notePoint(): Promise<Point>
  /** Others move their pointers, and half of them a note, until stopped. */
  moveOthers(): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

/** Where another person's hand is: ten circles over the board. Board units. @param turn steps so far */
export function handOf(person: number, turn: number): Point {
  const angle = turn / 20 + person
  return {
    x: 600 + 420 * (person % 5) + 150 * Math.cos(angle),
    y: 500 + 600 * Math.floor(person / 5) + 150 * Math.sin(angle),
  }
}
