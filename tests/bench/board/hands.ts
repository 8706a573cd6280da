import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import type { Point } from '#shared/geometry'
import { type OpenBoard, windowSize } from './contestant.ts'

/** What a hand or other people do for a while. */
export interface Work {
  readonly name: string
  run(board: OpenBoard, seconds: number): Promise<void>
}

const eventsPerSecond = 60
const center = { x: windowSize.width / 2, y: windowSize.height / 2 }
const ctrl = 2

/** Real wheel and mouse events by the browser's own input pipeline, sixty a second however slow the page is. */
export const works: readonly Work[] = [
  { name: 'pan', run: pan },
  { name: 'zoom', run: zoom },
  { name: 'drag one note', run: drag },
  { name: 'others moving', run: watchOthers },
]

async function pan(board: OpenBoard, seconds: number): Promise<void> {
  await pump(board, seconds, (cdp, turn) =>
    turnWheel(cdp, { x: 20 * Math.sin(turn / 12), y: 20 * Math.cos(turn / 12) }, 0),
  )
}

/** In for a second, out for a second; the three programs zoom by a factor of about ten meanwhile. */
async function zoom(board: OpenBoard, seconds: number): Promise<void> {
  await pump(board, seconds, (cdp, turn) =>
    turnWheel(cdp, { x: 0, y: Math.floor(turn / eventsPerSecond) % 2 === 0 ? -4 : 4 }, ctrl),
  )
}

async function drag(board: OpenBoard, seconds: number): Promise<void> {
  const start = await board.notePoint()
  const mouse = board.page.mouse
  await mouse.move(start.x, start.y)
  await mouse.down()
  await pump(board, seconds, (cdp, turn) => {
    const x = start.x + 120 * Math.sin(turn / 15)
    const y = start.y + 120 * (1 - Math.cos(turn / 15))
    return cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x,
      y,
      button: 'left',
      buttons: 1,
    })
  })
  await mouse.up()
}

async function watchOthers(board: OpenBoard, seconds: number): Promise<void> {
  const moving = await board.moveOthers()
  await wait(seconds * 1000)
  await moving.stop()
}

function turnWheel(cdp: CDPSession, delta: Point, modifiers: number): Promise<unknown> {
  return cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    ...center,
    deltaX: delta.x,
    deltaY: delta.y,
    modifiers,
  })
}

/** Sends an event whenever one is due; waits at the end until the page has taken all of them. */
async function pump(
  { page }: OpenBoard,
  seconds: number,
  send: (cdp: CDPSession, turn: number) => Promise<unknown>,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const taken: Promise<unknown>[] = []
  const startMs = performance.now()
  for (let turn = 0; turn < seconds * eventsPerSecond; turn += 1) {
    const dueInMs = startMs + (turn * 1000) / eventsPerSecond - performance.now()
    if (dueInMs > 0) await wait(dueInMs)
    taken.push(send(cdp, turn))
  }
  await Promise.all(taken)
  await cdp.detach()
}
