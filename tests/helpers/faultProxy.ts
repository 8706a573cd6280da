import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { FaultLine, type LineEnds } from './faultLine.ts'

export type Direction = 'toServer' | 'toClient'

/** What the line does to connections from now on. */
export interface Faults {
  /** Each chunk arrives so much later, in each direction. */
  readonly delayMs: number
  readonly bytesPerSecond: number
  /**
   * Chunks that meet a "loss". TCP never shows a program a lost packet, only what it leads to, so it is modelled: of four
   * losses three hold everything behind them up for `stallMs` (the resending), the fourth resets the connection.
   */
  readonly lossShare: number
  readonly stallMs: number
  /** Flapping: every connection is reset once so many chunks have passed. */
  readonly resetAfterChunks: number
  /** New connections are reset at once, as if nobody listened. */
  readonly isDown: boolean
  /** From 0 to 1; give a seeded one. */
  readonly random: () => number
}

const faultless: Faults = {
  delayMs: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  lossShare: 0,
  stallMs: 200,
  resetAfterChunks: Number.POSITIVE_INFINITY,
  isDown: false,
  random: Math.random,
}

/** A bad network on loopback, between clients and a server that know nothing of it. */
export interface FaultProxy {
  readonly port: number
  /** http://127.0.0.1:port; change the scheme for websockets. */
  readonly url: string
  /** Replaces all faults: what is not named is healed. */
  set(faults: Partial<Faults>): void
  /** Resets every connection, as a router that was switched off and on. */
  cut(): void
  /**
   * Half-open: from now on the open connections swallow what goes this way, its end included, and stay open. They never heal,
   * as a connection that a router has forgotten; new ones are good.
   */
  swallow(direction: Direction): void
  /** The open connections' clients stop reading, or go on: the server's data waits in the kernel, then in the server. */
  setReading(reads: boolean): void
  /** `resets` are those we made. */
  counts(): { readonly made: number; readonly resets: number; readonly open: number }
  close(): Promise<void>
}

/** Starts a proxy to a port of this machine; whoever starts it closes it. */
export async function startFaultProxy(serverPort: number): Promise<FaultProxy> {
  let faults = faultless
  const lines = new Set<FaultLine>()
  const total = { made: 0, resets: 0 }
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client: Socket) => {
    if (faults.isDown) {
      total.resets += 1
      client.on('error', () => undefined)
      client.resetAndDestroy()
      return
    }
    total.made += 1
    const ends: LineEnds = { client, serverPort, faults: () => faults }
    const line = new FaultLine(ends, (wasReset) => {
      lines.delete(line)
      if (wasReset) total.resets += 1
    })
    lines.add(line)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const cut = () => {
    for (const line of [...lines]) line.reset()
  }
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    set: (changed) => {
      faults = { ...faultless, ...changed }
    },
    cut,
    swallow: (direction) => {
      for (const line of lines) line.swallow(direction)
    },
    setReading: (reads) => {
      for (const line of lines) line.setReading(reads)
    },
    counts: () => ({ ...total, open: lines.size }),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
