import type { Page } from 'playwright-core'
import { closeCodes } from '#shared/protocol'

/** Stands between a page and the server: keeps the board's updates, and refuses in the server's place. */
export interface Gate {
  isClosed: boolean
  /** Closes the board's connection; the next one goes through. */
  refuse(reason: string, code?: number): void
}

/** To be called before the page opens the board. */
export async function standBetween(page: Page): Promise<Gate> {
  let close = (_how: { code: number; reason: string }) => {}
  const gate: Gate = {
    isClosed: false,
    refuse: (reason, code = closeCodes.refusedUpdate) => {
      gate.isClosed = false
      close({ code, reason })
    },
  }
  await page.routeWebSocket(/\/sync\/.*\/board/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (!gate.isClosed) server.send(message)
    })
    close = (how) => void socket.close(how)
  })
  return gate
}
